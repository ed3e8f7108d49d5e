package dev.earshot.account.people;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.erasure.AccountDataPasses;
import dev.earshot.account.people.PeopleAudit.DataExported;
import dev.earshot.core.AccountId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lets people download what is kept about them.
 */
@Controller
class ExportController {

	private static final String ATTACHMENT = ContentDisposition.attachment()
		.filename("earshot-export.json")
		.build()
		.toString();

	private final AccountDataPasses data;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	ExportController(AccountDataPasses data, JsonMapper json, ApplicationEventPublisher events) {
		this.data = data;
		this.json = json;
		this.events = events;
	}

	@GetMapping("/profile/export")
	ResponseEntity<byte[]> export(@CurrentAccount AccountId account) {
		byte[] content = this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(this.data.export(account));
		this.events.publishEvent(new DataExported(account));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT)
			.body(content);
	}

}
