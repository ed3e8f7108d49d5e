// Previews follow the form as it is filled in.

const PATIENCE = 300;
const PICTURE_AGE = 5000;
const form = document.getElementById('link-form');

function address(preview, fields) {
	const query = new URLSearchParams();
	for (const [name, value] of fields) {
		if (name.startsWith(`${preview.dataset.preview}.`)) {
			query.set(name.slice(name.indexOf('.') + 1), name.endsWith('.css') ? '' : value);
		}
	}
	return `${preview.dataset.path}?${query}`;
}

// A frame that is given another address by its attribute adds a step to the way back.
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

// CSS may be too long for an address. It is given to the page itself, whose policy rules
// what it loads as if it were a file.
function dress(frame) {
	const css = form.elements[`${frame.dataset.preview}.css`];
	if (css && frame.contentDocument) {
		const sheet = new frame.contentWindow.CSSStyleSheet();
		sheet.replaceSync(css.value);
		frame.contentDocument.adoptedStyleSheets = [sheet];
	}
}

function follow() {
	const fields = [...new FormData(form)];
	form.querySelectorAll('[data-preview]').forEach((preview) => show(preview, address(preview, fields)));
	form.querySelectorAll('iframe[data-preview]').forEach(dress);
}

let waiting;

function followSoon() {
	clearTimeout(waiting);
	waiting = setTimeout(follow, PATIENCE);
}

// Pages in frames follow what plays; a picture has to be asked for again.
function refreshPictures() {
	for (const picture of form.querySelectorAll('img[data-preview]')) {
		if (!document.hidden && picture.offsetParent) {
			picture.src = `${picture.dataset.shown}&at=${Date.now()}`;
		}
	}
}

// Whoever picks a day wants the link to end on it.
function chooseDate() {
	document.getElementById('expiry-date').checked = true;
}

form.elements.zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
form.querySelectorAll('.without-script').forEach((part) => part.remove());
form.querySelectorAll('iframe[data-preview]').forEach((frame) => frame.addEventListener('load', () => dress(frame)));
form.elements.until.addEventListener('input', chooseDate);
form.addEventListener('input', followSoon);
setInterval(refreshPictures, PICTURE_AGE);
follow();
