// When each actor speaks: a row for each speaker, a mark for each day with statements.

const MOST_SPEAKERS = 25;
const TICKS = 5;

// Speakers with their statements by day, those who speak most first; statements without a day are left out.
function speechDays(statements) {
  const speakers = new Map();
  for (const statement of statements) {
    const [day] = statement.traits.days;
    if (!statement.speaker || !/^\d{4}-\d\d-\d\d$/.test(day || '')) continue;
    if (!speakers.has(statement.speaker)) speakers.set(statement.speaker, { total: 0, days: new Map() });
    const entry = speakers.get(statement.speaker);
    entry.total += 1;
    entry.days.set(day, (entry.days.get(day) || 0) + 1);
  }
  return [...speakers].sort((one, other) => other[1].total - one[1].total || (one[0] < other[0] ? -1 : 1));
}

function createTimeline(app, host) {
  function dot(speaker, day, count, place) {
    const { say } = app.words;
    const label = `${actorName(app, speaker)}, ${app.words.day(day)}: ${say('count_statements', { count: app.words.number(count) })}`;
    const made = button('', () => app.choose({ type: 'day', id: speaker, to: day }), { class: 'dot', 'aria-label': label, title: label });
    const size = Math.min(30, 24 + count);
    made.style.left = `calc(${(100 * place).toFixed(2)}% - ${size / 2}px)`;
    made.style.width = made.style.height = `${size}px`;
    made.append(drawing('svg', { viewBox: '-12 -12 24 24', 'aria-hidden': 'true' }, drawing('circle', { r: Math.min(11, 4 + 2 * Math.sqrt(count)) })));
    return made;
  }

  function axis(first, last) {
    const days = Array.from({ length: TICKS }, (_, step) => dayAt(Math.round(first + ((last - first) * step) / (TICKS - 1))));
    return [...new Set(days)].map((day) => element('span', {}, app.words.day(day)));
  }

  function render() {
    const { say } = app.words;
    const speakers = speechDays(app.shown.statements);
    if (!speakers.length) {
      host.replaceChildren(element('p', { class: 'empty' }, say(app.model.statements.size ? 'timeline_empty' : 'empty')));
      return;
    }
    const all = speakers.flatMap(([, { days }]) => [...days.keys()]).sort();
    const [first, last] = [dayNumber(all[0]), dayNumber(all[all.length - 1])];
    const rows = speakers.slice(0, MOST_SPEAKERS).map(([speaker, { total, days }]) => element('tr', {},
      element('th', { scope: 'row' }, actorButton(app, speaker)), element('td', { class: 'number' }, app.words.number(total)),
      element('td', {}, element('div', { class: 'strip' }, [...days].sort().map(([day, count]) => dot(speaker, day, count, last > first ? (dayNumber(day) - first) / (last - first) : 0.5))))));
    const head = element('tr', {}, element('th', { scope: 'col' }, say('column_speaker')), element('th', { scope: 'col' }, say('column_statements')),
      element('th', { scope: 'col' }, element('div', { class: 'axis' }, axis(first, last))));
    host.replaceChildren(element('table', { class: 'timeline' }, element('caption', { class: 'unseen' }, say('view_timeline')), element('thead', {}, head), element('tbody', {}, rows)),
      ...(speakers.length > MOST_SPEAKERS ? [element('p', { class: 'hint' }, say('more', { count: app.words.number(speakers.length - MOST_SPEAKERS) }))] : []));
  }
  return { render };
}
