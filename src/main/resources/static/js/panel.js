// The panel below the controls: search results, queue and devices.

const panel = document.getElementById('panel');
const feedback = document.getElementById('feedback');
const link = () => document.getElementById('control-devices');
const devices = () => panel.querySelector('.device-list');

let refreshing = false;
let url;

// If no device is ready, the devices are shown. After a transfer, the list is loaded again.
function finished({ detail: { requestConfig, successful } }) {
	refreshing &&= successful;
	if (requestConfig.verb !== 'post') {
		return;
	}
	if (feedback.querySelector('[data-devices]') && !devices()) {
		showDevices();
	}
	else if (devices() && successful && requestConfig.path.endsWith('/transfer')) {
		setTimeout(refresh, 1300);
	}
}

function showDevices() {
	show(link().href);
}

function refresh() {
	if (panel.firstElementChild) {
		refreshing = true;
		show(url);
	}
}

function show(href) {
	htmx.ajax('GET', href, { source: link(), target: '#panel', swap: 'innerHTML' });
}

// A transfer that was impossible may now be possible.
function playbackChanged() {
	if (devices() && document.getElementById('panel-reason')) {
		refresh();
	}
}

function swapped({ detail }) {
	if (detail.target !== panel) {
		return;
	}
	url = detail.pathInfo.finalRequestPath;
	if (!refreshing || document.activeElement === document.body) {
		panel.querySelector('h2')?.focus({ preventScroll: true });
		panel.firstElementChild?.scrollIntoView({ block: 'nearest' });
	}
	refreshing = false;
}

function close() {
	panel.replaceChildren();
	document.getElementById('search').focus();
}

if (panel) {
	document.addEventListener('htmx:afterRequest', finished);
	document.addEventListener('earshot:playback-changed', playbackChanged);
	document.addEventListener('htmx:afterSwap', swapped);
	document.addEventListener('click', ({ target }) => target.closest('[data-close]') && close());
}
