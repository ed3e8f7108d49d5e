package dev.earshot.backup;

import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner when the last backup was made, and leads to the page.
 */
@Component
@Order(60)
class BackupSection implements OwnerSection {

	private final ScheduledBackups scheduled;

	BackupSection(ScheduledBackups scheduled) {
		this.scheduled = scheduled;
	}

	@Override
	public Content content() {
		return new Content("backup/schedule :: overview", this.scheduled.view());
	}

}
