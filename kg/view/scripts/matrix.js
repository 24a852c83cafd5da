// Who speaks how about whom: a row for each voice, a column for each actor that its claims are about.

const MOST_VOICES = 24;
const MOST_TARGETS = 18;

// Claims by voice and by whom they are about (their object), with how many are for, against and neither.
function speechMatrix(app) {
  const cells = new Map();
  const [voices, targets] = [new Map(), new Map()];
  const more = (counts, key) => counts.set(key, (counts.get(key) || 0) + 1);
  for (const { edge, members } of app.shown.edges) {
    if (edge.group !== 'claim') continue;
    const sign = ((app.model.relations.get(edge.relation) || {}).sign || 0) * (edge.polarity === 'negative' ? -1 : 1);
    for (const claim of members) {
      for (const voice of claim.traits.speakers) {
        if (voice === claim.object) continue;
        const key = `${voice}\n${claim.object}`;
        if (!cells.has(key)) cells.set(key, { positive: 0, negative: 0, neutral: 0, claims: [] });
        const cell = cells.get(key);
        cell[sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'neutral'] += 1;
        cell.claims.push(claim);
        more(voices, voice);
        more(targets, claim.object);
      }
    }
  }
  const most = (counts, number) => [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, number).map(([key]) => key);
  return { cells, voices: most(voices, MOST_VOICES), targets: most(targets, MOST_TARGETS), left: Math.max(0, voices.size - MOST_VOICES) };
}

function createMatrix(app, host) {
  function mark(cell) {
    return [cell.positive && `+${cell.positive}`, cell.negative && `−${cell.negative}`, cell.neutral && `·${cell.neutral}`].filter(Boolean).join(' ');
  }

  function spoken(cell) {
    const { say } = app.words;
    return ['positive', 'negative', 'neutral'].filter((sign) => cell[sign]).map((sign) => `${say(`sign_${sign}`)}: ${cell[sign]}`).join(', ');
  }

  function square(voice, target, cell) {
    if (!cell) return element('td');
    const tone = cell.positive > cell.negative ? 'positive' : cell.negative > cell.positive ? 'negative' : 'neutral';
    const label = `${voiceName(app, voice)} → ${actorName(app, target)}: ${spoken(cell)}`;
    return element('td', {}, button(mark(cell), () => app.choose({ type: 'cell', id: voice, to: target }), { class: `square ${tone}`, 'aria-label': label, title: label }));
  }

  function render() {
    const { say } = app.words;
    const { cells, voices, targets, left } = speechMatrix(app);
    if (!voices.length) {
      host.replaceChildren(element('p', { class: 'empty' }, say(app.model.actors.size ? 'empty_filtered' : 'empty')));
      return;
    }
    const head = element('tr', {}, element('td', {}), targets.map((target) => element('th', { scope: 'col' }, element('span', { class: 'upright' }, actorName(app, target)))));
    const rows = voices.map((voice) => element('tr', {}, element('th', { scope: 'row' }, element('bdi', {}, voiceName(app, voice))), targets.map((target) => square(voice, target, cells.get(`${voice}\n${target}`)))));
    host.replaceChildren(
      element('p', { class: 'hint' }, say('matrix_hint')),
      element('table', { class: 'matrix' }, element('caption', { class: 'unseen' }, say('view_matrix')), element('thead', {}, head), element('tbody', {}, rows)),
      ...(left ? [element('p', { class: 'hint' }, say('more', { count: app.words.number(left) }))] : []),
    );
  }
  return { render };
}
