package dev.earshot.operations.audit;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the owner the audit log.
 */
@Controller
class AuditController {

	private static final int PAGE_SIZE = 100;

	private static final int MAX_PAGE = 10_000;

	private final AuditLog log;

	private final AuditLines lines;

	AuditController(AuditLog log, AuditLines lines) {
		this.log = log;
		this.lines = lines;
	}

	@GetMapping("/admin/audit")
	String page(@RequestParam(defaultValue = "1") int page, Model model) {
		int number = Math.clamp(page, 1, MAX_PAGE);
		List<AuditEntry> entries = this.log.page(number, PAGE_SIZE);
		model.addAttribute("lines", this.lines.of(entries));
		model.addAttribute("newer", (number > 1) ? number - 1 : null);
		model.addAttribute("older", (entries.size() == PAGE_SIZE) ? number + 1 : null);
		model.addAttribute("days", AuditLog.RETENTION.toDays());
		return "operations/audit";
	}

}
