// The panel below the controls: what was found, what comes next, and where the music could play.

const panel = document.getElementById('panel');
const said = document.getElementById('said');
const devices = () => panel.querySelector('.device-list');

let quietly = false;

// Where none is ready devices are offered, and the list is right about where the music went.
function follow({ detail: { requestConfig, successful } }) {
	if (requestConfig.verb !== 'post') {
		return;
	}
	if (said.querySelector('[data-devices]') && !devices()) {
		showDevices();
	}
	else if (devices() && successful && requestConfig.path.endsWith('/transfer')) {
		setTimeout(showDevicesAgain, 1300);
	}
}

function showDevicesAgain() {
	if (devices()) {
		quietly = true;
		showDevices();
	}
}

function showDevices() {
	const source = document.getElementById('control-devices');
	htmx.ajax('GET', source.href, { source, target: '#panel', swap: 'innerHTML' });
}

function swapped({ detail }) {
	if (detail.target !== panel) {
		return;
	}
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
	document.addEventListener('htmx:afterSwap', swapped);
	document.addEventListener('click', ({ target }) => target.closest('[data-close]') && close());
}
