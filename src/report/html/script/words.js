// What the page says in each of its languages, and how it writes numbers.
const speaking = (data) => {
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  // The language of the page is that of its texts, for screen readers.
  const choices = all('.choice');
  const spoken = () => choices.find((choice) => choice.checked).value;
  const speak = () => { document.documentElement.lang = spoken(); };
  // Its place among the languages.
  const reader = () => data.languages.findIndex((language) => language.tag === spoken());

  // A text of the page in each language, with its names in braces replaced. A value is one
  // for all languages or one a language.
  const texts = (name, values = {}) => data.texts[name].map((text, at) => (
    text.replace(/\{(\w+)\}/g, (whole, key) => {
      const value = values[key] ?? whole;
      return Array.isArray(value) ? value[at] : value;
    })));
  // A text in all languages; the style shows one.
  const say = (place, texts) => {
    place.replaceChildren(...data.languages.map((language, at) => {
      const span = document.createElement('i');
      span.lang = language.tag;
      span.textContent = texts[at];
      return span;
    }));
  };
  // Sentences one after the other, those that there are.
  const together = (...parts) => data.languages.map((_, at) => (
    parts.filter((of) => of !== null).map((of) => of[at]).join(data.texts.between_sentences[at])));
  // What one language has of a part of the page.
  const own = (part, at) => {
    const { class: side, tag } = data.languages[at];
    return part.querySelector(`.${side},i[lang="${tag}"]:not([class])`) ?? part;
  };
  // The name of a home as its row has it, without what stands below it.
  const nameOf = (row) => {
    const name = row.querySelector('.name').cloneNode(true);
    for (const part of all('small,label', name)) part.remove();
    return name;
  };
  const named = (row, at) => own(nameOf(row), at).textContent;

  // The engine rounds a half to the even digit, and toFixed to the greater one. With
  // one decimal only a quarter is such a half, for nothing else is one in binary.
  const tenth = (n) => (n % 1 === 0.25 ? `${Math.floor(n)}.2` : n.toFixed(1));
  const whole = (n) => String(n % 1 === 0.5 ? 2 * Math.round(n / 2) : Math.round(n));
  const points = (score) => tenth(score * 100);
  const percent = (share) => `${tenth(share * 100)}%`;
  const range = (low, high) => (low === high ? points(low) : `${points(low)}–${points(high)}`);
  const spread = (low, likely, high) => (low === high ? points(low) : `${points(likely)} (${range(low, high)})`);
  const tenths = (value) => Math.round(value * 10) / 10;

  return {
    all, choices, spoken, speak, reader, texts, say, together, own, nameOf, named,
    tenth, whole, points, percent, range, spread, tenths,
  };
};
