package dev.earshot.operations.diagnostics;

import java.util.List;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Refusal;
import dev.earshot.nodes.Nodes;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on the state of this server, its test buttons, and the bundle for reports.
 */
@Controller
@RequestMapping("/admin/diagnostics")
class DiagnosticsController {

	private static final String ATTACHMENT = ContentDisposition.attachment()
		.filename("earshot-diagnostics.json")
		.build()
		.toString();

	private final Diagnostics diagnostics;

	private final StateChecks checks;

	private final DiagnosticBundle bundle;

	private final JsonMapper json;

	private final Nodes nodes;

	DiagnosticsController(Diagnostics diagnostics, StateChecks checks, DiagnosticBundle bundle, JsonMapper json,
			Nodes nodes) {
		this.diagnostics = diagnostics;
		this.checks = checks;
		this.bundle = bundle;
		this.json = json;
		this.nodes = nodes;
	}

	@GetMapping
	String page(HttpServletRequest request, Model model) {
		model.addAttribute("report", this.diagnostics.report(request));
		model.addAttribute("nodes", new NodesReport(this.nodes.alive()));
		return "operations/diagnostics";
	}

	@PostMapping("/registration")
	String testRegistration(HttpServletRequest request, Model model) {
		show(this.checks.registration(), "registration", model);
		return page(request, model);
	}

	@PostMapping("/web-api")
	String testWebApi(@CurrentAccount AccountId account, HttpServletRequest request, Model model) {
		show(this.checks.webApi(account), "web-api", model);
		return page(request, model);
	}

	private static void show(Optional<Refusal> refusal, String check, Model model) {
		refusal.ifPresentOrElse((reason) -> model.addAttribute("refusal", reason),
				() -> model.addAttribute("passed", check));
	}

	@PostMapping("/database")
	String testDatabase(HttpServletRequest request, Model model) {
		List<String> damages = this.checks.damages();
		if (damages.isEmpty()) {
			model.addAttribute("passed", "database");
		}
		else {
			model.addAttribute("damages", damages);
		}
		return page(request, model);
	}

	@GetMapping("/bundle")
	ResponseEntity<byte[]> bundle(HttpServletRequest request) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT)
			.body(this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(this.bundle.of(this.diagnostics.report(request))));
	}

}
