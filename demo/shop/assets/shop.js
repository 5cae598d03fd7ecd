// Pictures, options and quantity of the product page, and the cart, which lives in this browser only.
(() => {
  const KEY = 'luxi-cart'
  const MOST = 99
  const one = (selector, within = document) => within.querySelector(selector)
  const every = (selector, within = document) => [...within.querySelectorAll(selector)]

  function readCart() {
    try {
      const lines = JSON.parse(localStorage.getItem(KEY) ?? '[]')
      return Array.isArray(lines) ? lines.filter(line => line && typeof line.id === 'string' && line.price > 0 && line.quantity > 0) : []
    } catch {
      return []
    }
  }

  function writeCart(lines) {
    try {
      localStorage.setItem(KEY, JSON.stringify(lines))
    } catch {
      // Storage may be forbidden; the page then forgets the cart.
    }
    showCount(lines)
  }

  function showCount(lines) {
    const count = lines.reduce((sum, line) => sum + line.quantity, 0)
    for (const badge of every('[data-cart-count]')) {
      badge.textContent = count > MOST ? `${MOST}+` : String(count)
      badge.hidden = count === 0
    }
  }

  function formatPrice(fen) {
    const digits = fen % 100 === 0 ? 0 : 2
    return `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
  }

  function startGallery() {
    for (const button of every('[data-picture]')) {
      button.addEventListener('click', () => {
        one('[data-main]').src = button.dataset.picture
        for (const other of every('[data-picture]')) other.setAttribute('aria-pressed', String(other === button))
      })
    }
  }

  function startOffer(form) {
    const output = one('[data-quantity]', form)
    const chosen = () => every('input:checked', form)
    const price = () => Number(form.dataset.price) + chosen().reduce((sum, input) => sum + Number(input.dataset.extra), 0)
    form.addEventListener('change', () => { one('[data-price-shown]', form).textContent = formatPrice(price()) })
    for (const button of every('[data-step]', form)) {
      button.addEventListener('click', () => { output.value = String(Math.min(MOST, Math.max(1, Number(output.value) + Number(button.dataset.step)))) })
    }
    form.addEventListener('submit', event => {
      event.preventDefault()
      addLine({ id: form.dataset.id, title: form.dataset.title, image: form.dataset.image, price: price(), variant: chosen().map(input => input.value).join(' '), quantity: Number(output.value) })
      if (event.submitter && 'buy' in event.submitter.dataset) location.assign('/demo/cart')
      else one('[data-toast]', form).textContent = `✓ ${document.body.dataset.added}`
    })
  }

  function addLine(line) {
    const lines = readCart()
    const same = lines.find(other => other.id === line.id && other.variant === line.variant)
    if (same) same.quantity = Math.min(MOST, same.quantity + line.quantity)
    else lines.push(line)
    writeCart(lines)
  }

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  function cartLine(line, words, change) {
    const step = (by, label, sign) => make('button', { type: 'button', textContent: sign, ariaLabel: label, onclick: () => change(line, line.quantity + by) })
    const link = make('a', { href: `/demo/products/${encodeURIComponent(line.id)}`, textContent: line.title })
    const image = make('img', { src: `/demo/images/${encodeURIComponent(line.id)}.svg`, alt: '', width: 84, height: 84 })
    const stepper = make('div', { className: 'stepper' }, step(-1, words.less, '−'), make('output', { textContent: String(line.quantity) }), step(1, words.more, '+'))
    const remove = make('button', { type: 'button', className: 'link', textContent: words.remove, onclick: () => change(line, 0) })
    return make('div', { className: 'cart-line' }, image, make('div', {}, link, make('small', { textContent: line.variant })), stepper, make('strong', { textContent: formatPrice(line.price * line.quantity) }), remove)
  }

  function startCart(root) {
    const draw = () => {
      const lines = readCart()
      one('[data-cart-empty]', root).hidden = lines.length > 0
      one('[data-cart-full]', root).hidden = lines.length === 0
      one('[data-cart-total]', root).textContent = formatPrice(lines.reduce((sum, line) => sum + line.price * line.quantity, 0))
      one('[data-cart-lines]', root).replaceChildren(...lines.map(line => cartLine(line, root.dataset, change)))
    }
    const change = (line, quantity) => {
      const isSame = other => other.id === line.id && other.variant === line.variant
      const wanted = Math.min(MOST, quantity)
      writeCart(readCart().map(other => (isSame(other) ? { ...other, quantity: wanted } : other)).filter(other => other.quantity > 0))
      draw()
    }
    one('[data-checkout]', root).addEventListener('click', () => { one('[data-note]', root).hidden = false })
    draw()
  }

  startGallery()
  every('[data-offer]').forEach(startOffer)
  every('[data-cart]').forEach(startCart)
  showCount(readCart())
})()
