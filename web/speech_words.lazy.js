// What is said aloud beside the page's own words, by language; from locale/ when the site is put together.
export const words = '{{spoken}}';
