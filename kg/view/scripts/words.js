// The words of the page in the language that the reader chose, and how names, numbers and dates are written in it.

function createWords(strings, start) {
  let language = strings[start] ? start : 'en';
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));

  // Making a formatter takes long, and a large page writes numbers by the ten thousand.
  const formatters = new Map();
  function formatter(name, options) {
    const key = `${language} ${name}`;
    if (!formatters.has(key)) formatters.set(key, new Intl.NumberFormat(language, options));
    return formatters.get(key);
  }

  function say(key, values = {}) {
    const text = strings[language][key];
    if (text === undefined) return key;
    const [one, other = one] = text.split('|');
    return fill(String(values.count) === '1' ? one : other, values);
  }

  function label(labels, fallback) {
    const known = labels || {};
    return known[language] || known.en || Object.values(known)[0] || fallback;
  }

  function day(text) {
    if (!text) return say('undated');
    const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) || [];
    if (!year) return text;
    const options = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
    const locale = language === 'id' ? 'id-ID' : 'en-GB';
    return new Intl.DateTimeFormat(locale, options).format(new Date(Date.UTC(+year, +month - 1, +date)));
  }

  return {
    say,
    label,
    day,
    number: (value) => formatter('number', {}).format(value),
    share: (value) => formatter('share', { style: 'percent', maximumFractionDigits: 0 }).format(value),
    languages: Object.keys(strings),
    nameOf: (other) => strings[other].language_name,
    get language() { return language; },
    set language(other) { language = other; },
  };
}
