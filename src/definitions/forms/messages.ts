import type { Locale } from './component.ts';

// What a person reads beside a field that cannot be accepted: always what to do, never only what is wrong.

export interface Messages {
  required(label: string): string;
  requiredChoice(label: string): string;
  requiredCheck(label: string): string;
  unknownOption(label: string): string;
  unreadable(label: string): string;
  oneLine(label: string): string;
  tooShort(label: string, least: number): string;
  tooLong(label: string, most: number, now: number): string;
  pattern(label: string): string;
  email(label: string): string;
  phone(label: string): string;
  number(label: string): string;
  ambiguousNumber(typed: string): string;
  decimals(label: string, digits: number): string;
  tooSmall(label: string, least: string): string;
  tooLarge(label: string, most: string): string;
  date(label: string): string;
}

const indonesian: Messages = {
  required: (label) => `Isi “${label}”.`,
  requiredChoice: (label) => `Pilih jawaban untuk “${label}”.`,
  requiredCheck: (label) => `Centang “${label}” untuk melanjutkan.`,
  unknownOption: (label) => `Pilih salah satu jawaban yang tersedia untuk “${label}”.`,
  unreadable: (label) => `“${label}” berisi karakter yang tidak dapat disimpan. Hapus lalu ketik ulang.`,
  oneLine: (label) => `Tulis “${label}” dalam satu baris.`,
  tooShort: (label, least) => `Tulis “${label}” sedikitnya ${least} karakter.`,
  tooLong: (label, most, now) =>
    `Persingkat “${label}” menjadi paling banyak ${most} karakter; sekarang ${now}.`,
  pattern: (label) => `Periksa kembali “${label}”: bentuknya belum sesuai.`,
  email: (label) => `Isi “${label}” dengan alamat surel lengkap, misalnya nama@pekalongankota.go.id.`,
  phone: (label) => `Isi “${label}” dengan nomor telepon, misalnya 081234567890 atau +6281234567890.`,
  number: (label) => `Isi “${label}” dengan angka saja, misalnya 12 atau 12,5.`,
  ambiguousNumber: (typed) => `“${typed}” dapat dibaca dua cara. Tulis tanpa titik, misalnya 1500 atau 1,5.`,
  decimals: (label, digits) =>
    digits === 0
      ? `Isi “${label}” dengan bilangan bulat, tanpa koma.`
      : `Isi “${label}” dengan paling banyak ${digits} angka di belakang koma.`,
  tooSmall: (label, least) => `Isi “${label}” dengan angka ${least} atau lebih.`,
  tooLarge: (label, most) => `Isi “${label}” dengan angka ${most} atau kurang.`,
  date: (label) =>
    `Isi “${label}” dengan tanggal yang ada di kalender, misalnya 2026-11-30 (tahun-bulan-tanggal).`,
};

const english: Messages = {
  required: (label) => `Fill in “${label}”.`,
  requiredChoice: (label) => `Choose an answer for “${label}”.`,
  requiredCheck: (label) => `Tick “${label}” to go on.`,
  unknownOption: (label) => `Choose one of the answers offered for “${label}”.`,
  unreadable: (label) => `“${label}” holds characters that cannot be stored. Delete it and type it again.`,
  oneLine: (label) => `Write “${label}” on one line.`,
  tooShort: (label, least) => `Write at least ${least} characters for “${label}”.`,
  tooLong: (label, most, now) => `Shorten “${label}” to at most ${most} characters; it has ${now}.`,
  pattern: (label) => `Check “${label}”: it does not have the expected form.`,
  email: (label) => `Fill in “${label}” with a complete e-mail address, such as name@pekalongankota.go.id.`,
  phone: (label) => `Fill in “${label}” with a phone number, such as 081234567890 or +6281234567890.`,
  number: (label) => `Fill in “${label}” with a number only, such as 12 or 12.5.`,
  ambiguousNumber: (typed) =>
    `“${typed}” can be read in two ways. Write it without a dot, such as 1500 or 1,5.`,
  decimals: (label, digits) =>
    digits === 0
      ? `Fill in “${label}” with a whole number.`
      : `Fill in “${label}” with at most ${digits} digits after the decimal point.`,
  tooSmall: (label, least) => `Fill in “${label}” with ${least} or more.`,
  tooLarge: (label, most) => `Fill in “${label}” with ${most} or less.`,
  date: (label) => `Fill in “${label}” with a date that exists, such as 2026-11-30 (year-month-day).`,
};

export const messages: Record<Locale, Messages> = { id: indonesian, en: english };
