package dev.earshot.operations.audit;

import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner what was done last.
 */
@Component
@Order(50)
class AuditSection implements OwnerSection {

	private static final int LINES = 5;

	private final AuditLog log;

	private final AuditLines lines;

	AuditSection(AuditLog log, AuditLines lines) {
		this.log = log;
		this.lines = lines;
	}

	@Override
	public Content content() {
		return new Content("operations/audit-lines :: section", this.lines.of(this.log.page(1, LINES)));
	}

}
