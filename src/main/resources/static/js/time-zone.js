// Chooses the browser's time zone where a form asks for one.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

for (const select of document.querySelectorAll('select[data-browser-zone]')) {
	if ([...select.options].some((option) => option.value === zone)) {
		select.value = zone;
	}
}
