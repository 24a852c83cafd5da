// The search box: a combobox over the names of actors in all languages.

function createSearch(app, input, list, status) {
  let found = [];
  let current = -1;

  function close() {
    list.hidden = true;
    current = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function pick(position) {
    const { actor } = found[position];
    input.value = actorName(app, actor.id);
    close();
    app.found(actor.id);
  }

  function option({ actor, name }, position) {
    const shown = actorName(app, actor.id);
    const item = element('li', { role: 'option', id: `found-${position}`, 'aria-selected': position === current ? 'true' : 'false' },
      shapeSign(app.shapeOf(actor.kind), app.kindColour(actor.kind)), element('bdi', {}, shown),
      name && name !== shown ? element('bdi', { class: 'other' }, name) : null);
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      pick(position);
    });
    return item;
  }

  function render() {
    list.replaceChildren(...(found.length ? found.map(option) : [element('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, app.words.say('search_none'))]));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (current >= 0) {
      input.setAttribute('aria-activedescendant', `found-${current}`);
      list.children[current].scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  input.addEventListener('input', () => {
    found = findActors(app.model, input.value, app.shown.weights).slice(0, 12);
    current = found.length ? 0 : -1;
    if (input.value.trim()) render();
    else close();
    status.textContent = input.value.trim() ? app.words.say('search_found', { count: found.length }) : '';
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      app.startPath(null);
    }
    if (list.hidden || !found.length) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      current = (current + steps[event.key] + found.length) % found.length;
      event.preventDefault();
      render();
    }
    if (event.key === 'Enter') pick(Math.max(current, 0));
  });
  input.addEventListener('blur', close);
}
