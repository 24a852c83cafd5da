// The days of what is said: a histogram, and two sliders over it that choose from when to when.

const BARS = 48;
const DAY = 86400000;

function daysOf(model) {
  const said = [...model.claims.values(), ...model.facts.values(), ...model.statements.values()];
  return said.map((item) => item.traits.days[0]).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day || '')).sort();
}

function dayNumber(day) {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayAt(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

// How many of `days` fall into each of as many equal bars as fit between the first and the last.
function histogram(days, most = BARS) {
  if (!days.length) return [];
  const [first, last] = [dayNumber(days[0]), dayNumber(days[days.length - 1])];
  const bars = new Array(Math.min(most, last - first + 1)).fill(0);
  for (const day of days) bars[Math.min(bars.length - 1, Math.floor(((dayNumber(day) - first) / (last - first + 1)) * bars.length))] += 1;
  return bars;
}

function createTime(app, changed) {
  const days = daysOf(app.model);
  const { say, day: written } = app.words;
  const field = (key, name) => {
    const input = element('input', { type: 'date', value: app.filters[key], name });
    input.addEventListener('change', () => changed(key, input.value));
    return element('label', { class: 'field' }, say(name), input);
  };
  const fields = [field('from', 'date_from'), field('to', 'date_to')];
  if (days.length < 2 || days[0] === days[days.length - 1]) return fields;
  const [first, last] = [dayNumber(days[0]), dayNumber(days[days.length - 1])];
  const sliders = ['from', 'to'].map((key) => {
    const now = app.filters[key] ? dayNumber(app.filters[key]) : { from: first, to: last }[key];
    const input = element('input', { type: 'range', min: first, max: last, step: 1, value: now, 'aria-label': say(`date_${key}`), 'aria-valuetext': written(dayAt(now)) });
    input.addEventListener('input', () => {
      const chosen = Number(input.value);
      input.setAttribute('aria-valuetext', written(dayAt(chosen)));
      changed(key, chosen === { from: first, to: last }[key] ? '' : dayAt(chosen));
      fields[key === 'from' ? 0 : 1].querySelector('input').value = app.filters[key];
    });
    return input;
  });
  return [bars(days), element('div', { class: 'span' }, sliders), element('p', { class: 'ends' }, element('span', {}, written(days[0])), element('span', {}, written(days[days.length - 1]))), ...fields];
}

function bars(days) {
  const counts = histogram(days);
  const most = Math.max(...counts);
  const shapes = counts.map((count, place) => drawing('rect', { x: place * 5, y: 40 - (38 * count) / most, width: 4, height: (38 * count) / most }));
  return drawing('svg', { class: 'bars', viewBox: `0 0 ${counts.length * 5} 40`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...shapes);
}
