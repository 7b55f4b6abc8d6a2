// Notices as data: every one in Indonesian (id.ts) and English (en.ts). Values in braces are filled in by
// notice-words.ts: names that end in `At` are instants, in `On` dates, the rest is text.

export interface NoticeTemplate {
  subject: string;
  body: string;
}
