package dev.earshot.imports;

import java.io.IOException;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows what became of everything in an import, as a page and as a document.
 */
@Controller
class ReportController {

	private final Listeners listeners;

	private final ImportReports reports;

	private final JsonMapper json;

	ReportController(Listeners listeners, ImportReports reports, JsonMapper json) {
		this.listeners = listeners;
		this.reports = reports;
		this.json = json;
	}

	@GetMapping("/history/import/{id}")
	String page(@CurrentAccount AccountId account, @PathVariable int id, Model model) {
		model.addAttribute("report", report(account, id));
		return "imports/report";
	}

	private ImportReport report(AccountId account, int id) {
		return this.listeners.find(account)
			.flatMap((listener) -> this.reports.report(listener, id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping("/history/import/{id}/report")
	@ResponseBody
	void download(@CurrentAccount AccountId account, @PathVariable int id, HttpServletResponse response)
			throws IOException {
		ImportReport report = report(account, id);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("earshot-import-%d.json".formatted(id)).build().toString());
		this.json.writeValue(response.getOutputStream(), ReportDocument.of(report));
	}

}
