// Until a picture has loaded, a tile is shown in its place, and loading is retried.

const isAbsent = ({ complete, naturalWidth }) => !complete || !naturalWidth;
const absent = () => [...document.querySelectorAll('.picture img[src]')].filter(isAbsent);
const loadAll = () => absent().forEach(load);

let delay = 2000;
let retryTimer;

function update(image) {
	image.classList.toggle('absent', isAbsent(image));
	if (!isAbsent(image)) {
		delay = 2000;
	}
	else if (image.complete && delay < 60_000) {
		retryTimer ??= setTimeout(retry, delay);
	}
}

function retry() {
	retryTimer = undefined;
	delay *= 2;
	absent().filter(({ complete }) => complete).forEach(load);
}

// Without the pause, a browser would reuse a request that hangs.
function load(image) {
	const src = image.getAttribute('src');
	image.removeAttribute('src');
	setTimeout(() => image.setAttribute('src', src), 100);
}

for (const type of ['load', 'error']) {
	document.addEventListener(type, ({ target }) => target.matches('.picture img') && update(target), true);
}
addEventListener('online', loadAll);
setInterval(loadAll, 60_000);
absent().forEach(update);

// --- Used by outputs, whose cover changes.

let preloaded;

const hasSource = (image, src) => image?.getAttribute('src') === src;

function picture(src) {
	if (!hasSource(preloaded, src)) {
		preloaded = Object.assign(new Image(), { alt: '', src });
	}
	return preloaded;
}

export const prepare = async (item) => item?.artwork && picture(item.artwork.large).decode().catch(() => undefined);

export function show(place, item) {
	const src = item?.artwork?.large;
	const before = place.querySelector('img');
	const tile = place.firstElementChild;
	tile.role = src ? 'img' : null;
	tile.ariaLabel = src ? place.dataset.label.replace('{0}', () => item.album?.name ?? item.title) : null;
	if (!hasSource(before, src)) {
		before?.remove();
		if (src) {
			tile.append(picture(src));
			update(preloaded);
		}
	}
	else if (src && before.complete && isAbsent(before)) {
		load(before);
	}
}
