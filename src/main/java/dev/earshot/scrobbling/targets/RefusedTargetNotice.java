package dev.earshot.scrobbling.targets;

import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.web.Notice;
import dev.earshot.web.NoticeSource;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Warns on all other pages while a service refuses access.
 */
@Component
@Order(25)
class RefusedTargetNotice implements NoticeSource {

	private static final String PAGE = "/scrobbling";

	private final Targets targets;

	RefusedTargetNotice(Targets targets) {
		this.targets = targets;
	}

	@Override
	public Optional<Notice> notice(AccountId account, String path) {
		return path.startsWith(PAGE) ? Optional.empty()
				: this.targets.of(account)
					.stream()
					.filter(Target::isRefused)
					.findFirst()
					.map((target) -> new Notice("warning", "scrobbling.notice.refused", target.host(),
							PAGE + "/" + target.id(), "scrobbling.notice.open"));
	}

}
