// The panel below the controls: what was found, what comes next, and where the music could play.

const panel = document.getElementById('panel');
const said = document.getElementById('said');
const link = () => document.getElementById('control-devices');
const devices = () => panel.querySelector('.device-list');

let quietly = false;
let address;

// Where none is ready devices are offered, and the list is right about where the music went.
function follow({ detail: { requestConfig, successful } }) {
	quietly &&= successful;
	if (requestConfig.verb !== 'post') {
		return;
	}
	if (said.querySelector('[data-devices]') && !devices()) {
		showDevices();
	}
	else if (devices() && successful && requestConfig.path.endsWith('/transfer')) {
		setTimeout(showAgain, 1300);
	}
}

function showDevices() {
	show(link().href);
}

function showAgain() {
	if (panel.firstElementChild) {
		quietly = true;
		show(address);
	}
}

function show(href) {
	htmx.ajax('GET', href, { source: link(), target: '#panel', swap: 'innerHTML' });
}

// Where the music could not go a moment ago it perhaps can now.
function changed() {
	if (devices() && document.getElementById('panel-why')) {
		showAgain();
	}
}

function swapped({ detail }) {
	if (detail.target !== panel) {
		return;
	}
	address = detail.pathInfo.finalRequestPath;
	if (!quietly || document.activeElement === document.body) {
		panel.querySelector('h2')?.focus({ preventScroll: true });
		panel.firstElementChild?.scrollIntoView({ block: 'nearest' });
	}
	quietly = false;
}

function close() {
	panel.replaceChildren();
	document.getElementById('search').focus();
}

if (panel) {
	document.addEventListener('htmx:afterRequest', follow);
	document.addEventListener('earshot:changed', changed);
	document.addEventListener('htmx:afterSwap', swapped);
	document.addEventListener('click', ({ target }) => target.closest('[data-close]') && close());
}
