package dev.earshot.history.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.CsvWriter;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people download their log. It is written while it is read, so that its size does
 * not matter.
 */
@Controller
class HistoryExportController {

	private final Listeners listeners;

	private final JsonExport json;

	private final CsvExport csv;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	HistoryExportController(Listeners listeners, JsonExport json, CsvExport csv, ApplicationEventPublisher events,
			InstantSource clock) {
		this.listeners = listeners;
		this.json = json;
		this.csv = csv;
		this.events = events;
		this.clock = clock;
	}

	@GetMapping("/history/export")
	@ResponseBody
	void export(@CurrentAccount AccountId account, @RequestParam(defaultValue = "json") String format,
			@RequestParam(required = false) @Nullable String source, HttpServletResponse response) throws IOException {
		Listener listener = listener(account);
		PlayFilter filter = (source != null) ? PlayFilter.of(origin(source)) : PlayFilter.NONE;
		if (format.equals("csv")) {
			this.csv.write(listener, filter, download(response, "csv", CsvWriter.MEDIA_TYPE));
		}
		else {
			this.json.write(listener, filter, this.clock.instant(), download(response, "json", "application/json"));
		}
		this.events.publishEvent(new HistoryExported(account));
	}

	private static PlayOrigin origin(String source) {
		return PlayOrigin.parse(source).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Listener listener(AccountId account) {
		return this.listeners.find(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static OutputStream download(HttpServletResponse response, String extension, String type)
			throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("earshot-listening-log." + extension).build().toString());
		return response.getOutputStream();
	}

}
