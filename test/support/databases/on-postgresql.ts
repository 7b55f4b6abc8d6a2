// Loaded before each suite of the project `postgresql`: which database test/support opens.

process.env['ALUR_TEST_DATABASE'] = 'postgresql';
