// Updates the previews while the form is filled in.

const updateDelay = 300;
const pictureInterval = 5000;
const form = document.getElementById('link-form');

function previewUrl(preview, fields) {
	const query = new URLSearchParams();
	for (const [name, value] of fields) {
		if (name.startsWith(`${preview.dataset.preview}.`)) {
			query.set(name.slice(name.indexOf('.') + 1), name.endsWith('.css') ? '' : value);
		}
	}
	return `${preview.dataset.path}?${query}`;
}

// Setting the attribute of a frame would add an entry to the browser's history.
function show(preview, url) {
	const shown = preview.dataset.shown ?? preview.getAttribute('src');
	preview.dataset.shown = url;
	if (shown === url) {
		return;
	}
	if (preview.contentWindow) {
		preview.contentWindow.location.replace(url);
	}
	else {
		preview.src = url;
	}
}

// CSS may be too long for an address, so it is added to the page in the frame. The policy of that page applies to it.
function applyCss(frame) {
	const css = form.elements[`${frame.dataset.preview}.css`];
	if (css && frame.contentDocument) {
		const sheet = new frame.contentWindow.CSSStyleSheet();
		sheet.replaceSync(css.value);
		frame.contentDocument.adoptedStyleSheets = [sheet];
	}
}

function update() {
	const fields = [...new FormData(form)];
	form.querySelectorAll('[data-preview]').forEach((preview) => show(preview, previewUrl(preview, fields)));
	form.querySelectorAll('iframe[data-preview]').forEach(applyCss);
}

let timer;

function scheduleUpdate() {
	clearTimeout(timer);
	timer = setTimeout(update, updateDelay);
}

// Pages in frames follow their stream. A picture has to be loaded again.
function refreshPictures() {
	for (const picture of form.querySelectorAll('img[data-preview]')) {
		if (!document.hidden && picture.offsetParent) {
			picture.src = `${picture.dataset.shown}&at=${Date.now()}`;
		}
	}
}

// Entering a date selects it as the expiry.
function chooseDate() {
	document.getElementById('expiry-date').checked = true;
}

form.elements.zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
form.querySelectorAll('.without-script').forEach((part) => part.remove());
form.querySelectorAll('iframe[data-preview]').forEach((frame) => frame.addEventListener('load', () => applyCss(frame)));
form.elements.until.addEventListener('input', chooseDate);
form.addEventListener('input', scheduleUpdate);
setInterval(refreshPictures, pictureInterval);
update();
