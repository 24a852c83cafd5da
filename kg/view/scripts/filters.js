// The filters: nothing ticked in a list means that all of it passes.

const LONG = 12; // from here a list has a field that narrows it
const SHOWN = 200; // rows of a list at a time

function createFilters(app, host) {
  const open = new Set();

  function options(name) {
    const { model, words } = app;
    const count = (items, read) => {
      const counts = new Map();
      for (const item of items) for (const value of new Set(read(item))) counts.set(value, (counts.get(value) || 0) + 1);
      return counts;
    };
    const drawn = [...model.edges.values()].filter((edge) => edge.group !== 'topic');
    const said = [...model.claims.values(), ...model.facts.values(), ...model.statements.values()];
    const listed = (counts, label) => [...counts].map(([value, number]) => ({ value, number, label: label(value) }))
      .sort((one, other) => other.number - one.number || one.label.localeCompare(other.label));
    const make = {
      kinds: () => {
        const counts = count(model.actors.values(), (actor) => [actor.kind]);
        return model.kinds.filter(({ id }) => counts.has(id)).map(({ id }) => ({ value: id, number: counts.get(id), label: words.say(`kind_${id}`) }));
      },
      relations: () => listed(count(drawn, (edge) => [edge.relation]), (id) => relationName(app, id)),
      standing: () => {
        const counts = count(drawn, (edge) => (edge.group === 'fact' ? ['fact'] : [signOf(model, edge), standingOf(edge)]));
        const rows = [...['positive', 'negative', 'neutral', 'fact'].map((id) => [id, `sign_${id}`]), ...['asserted', 'negated', 'open'].map((id) => [id, `standing_${id}`])];
        return rows.filter(([value]) => counts.has(value)).map(([value, key]) => ({ value, number: counts.get(value), label: words.say(key) }));
      },
      speakers: () => listed(count(said, (item) => item.traits.speakers), (id) => voiceName(app, id)),
      outlets: () => listed(count(said, (item) => item.traits.outlets), (id) => id),
      articles: () => listed(count(said, (item) => item.traits.articles), (id) => (model.articles.get(id) || {}).title || words.say('untitled')),
    };
    return make[name]();
  }

  function menu(name, badge, content) {
    const title = app.words.say(name === 'display' ? 'display' : `filter_${name}`);
    const summary = element('summary', {}, title, badge ? element('span', { class: 'badge' }, String(badge)) : null);
    const box = element('details', { class: 'menu', 'data-menu': name, open: open.has(name) }, summary, element('div', { class: 'sheet' }, content));
    box.addEventListener('toggle', () => {
      if (box.open) open.add(name);
      else open.delete(name);
      if (box.open) for (const other of host.querySelectorAll('details[open]')) if (other !== box) other.open = false;
    });
    return box;
  }

  function tick(label, checked, onchange, { number, value } = {}) {
    const input = element('input', { type: 'checkbox', checked });
    input.addEventListener('change', () => onchange(input.checked));
    return element('label', { class: 'tick', 'data-value': value }, input, element('span', { dir: 'auto' }, label), number === undefined ? null : element('span', { class: 'count' }, app.words.number(number)));
  }

  // A field above a long list that leaves the rows which hold its words.
  function narrowing(rows) {
    const input = element('input', { type: 'search', class: 'narrow', placeholder: app.words.say('narrow'), 'aria-label': app.words.say('narrow') });
    const show = () => {
      const words = folded(input.value).split(/\s+/);
      let left = SHOWN;
      for (const row of rows) {
        const wanted = words.every((word) => folded(row.children[1].textContent).includes(word)) || row.querySelector('input').checked;
        row.hidden = !wanted || left <= 0;
        if (wanted) left -= 1;
      }
    };
    input.addEventListener('input', show);
    show();
    return input;
  }

  function list(name) {
    const chosen = app.filters[name];
    const update = (box) => {
      const badge = box.querySelector('.badge');
      if (badge) badge.remove();
      if (chosen.size) box.querySelector('summary').append(element('span', { class: 'badge' }, String(chosen.size)));
    };
    const rows = options(name).map(({ value, number, label }) => tick(label, chosen.has(value), (on) => {
      if (on) chosen.add(value);
      else chosen.delete(value);
      update(box);
      app.filter();
    }, { number, value }));
    const second = name === 'standing' ? rows.findIndex((row) => row.dataset.value === 'asserted') : -1;
    if (second > 0) rows.splice(second, 0, element('hr'));
    const box = menu(name, chosen.size, rows.length > LONG ? [narrowing(rows), ...rows] : rows);
    return box;
  }

  function dates() {
    return menu('dates', '', createTime(app, (key, value) => {
      app.filters[key] = value;
      app.filter();
    }));
  }

  // Claims that are believed at least so much; facts and statements without a belief stay.
  function belief() {
    const { say, share } = app.words;
    const told = element('output', {}, share(app.filters.belief));
    const input = element('input', { type: 'range', min: 0, max: 100, step: 5, value: Math.round(100 * app.filters.belief), name: 'belief', 'aria-label': say('filter_belief') });
    input.addEventListener('input', () => {
      app.filters.belief = Number(input.value) / 100;
      told.textContent = share(app.filters.belief);
      app.filter();
    });
    return menu('belief', '', element('label', { class: 'field' }, say('belief_least'), input, told));
  }

  function display() {
    return menu('display', '', [
      tick(app.words.say('show_labels'), app.display.labels, (on) => { app.display.labels = on; app.draw(); }),
      tick(app.words.say('show_topics'), app.filters.topics, (on) => { app.filters.topics = on; app.filter(); }),
    ]);
  }

  function render() {
    host.replaceChildren(...['kinds', 'relations', 'standing', 'speakers', 'outlets', 'articles'].filter((name) => options(name).length || app.filters[name].size).map(list), dates(), belief(), display(),
      button(app.words.say('reset'), () => app.reset(), { class: 'plain', id: 'reset' }));
  }

  document.addEventListener('pointerdown', (event) => {
    for (const box of host.querySelectorAll('details[open]')) if (!box.contains(event.target)) box.open = false;
  });
  host.addEventListener('keydown', (event) => {
    const box = event.target.closest('details[open]');
    if (event.key !== 'Escape' || !box) return;
    box.open = false;
    box.querySelector('summary').focus();
    event.stopPropagation();
  });
  return { render };
}
