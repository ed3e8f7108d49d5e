package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountData;
import dev.earshot.account.AccountPrincipal;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.web.Notice;
import dev.earshot.web.NoticeSource;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Warns on all pages but the dashboard, which says so itself, while Spotify refuses calls
 * until somebody acts: the Premium subscription of the app's owner has lapsed, or
 * somebody is not in the app's list. The next call that Spotify answers ends the warning.
 * That somebody is not in the list is also forgotten after a day without a refusal, since
 * nothing is called for a person whose login has ended.
 */
@Component
@Order(5)
class RefusalNotice implements NoticeSource, AccountData {

	private static final String DASHBOARD = "/";

	private static final String DIAGNOSTICS = "/admin/diagnostics";

	private static final Notice PREMIUM = new Notice("warning", "refusal-notice.premium", null, null, null);

	private static final Notice PREMIUM_OF_OWNER = new Notice("warning", "refusal-notice.premium.owner", null,
			DIAGNOSTICS, "refusal-notice.diagnostics");

	private static final Notice NOT_REGISTERED = new Notice("warning", "refusal-notice.not-registered", null, null,
			null);

	private static final Notice NOT_REGISTERED_OWNER = new Notice("warning", "refusal-notice.not-registered.owner",
			null, DIAGNOSTICS, "refusal-notice.diagnostics");

	private static final Notice NOT_REGISTERED_OTHERS = new Notice("warning", "refusal-notice.not-registered.others",
			null, DIAGNOSTICS, "refusal-notice.diagnostics");

	private static final Duration MEMORY = Duration.ofDays(1);

	private final InstantSource clock;

	private final Map<AccountId, Instant> notRegistered = new ConcurrentHashMap<>();

	private volatile boolean premiumLapsed;

	RefusalNotice(InstantSource clock) {
		this.clock = clock;
	}

	@EventListener
	void on(CallOutcome outcome) {
		AccountId account = outcome.account();
		if (account == null || !outcome.made()) {
			return;
		}
		SpotifyRefusal refusal = outcome.refusal();
		if (refusal == null) {
			this.premiumLapsed = false;
			this.notRegistered.remove(account);
		}
		else if (refusal instanceof OwnerNeedsPremium) {
			this.premiumLapsed = true;
		}
		else if (refusal instanceof NotRegistered) {
			this.notRegistered.put(account, this.clock.instant());
		}
	}

	@Override
	public Optional<Notice> notice(AccountId account, String path) {
		forgetOld();
		boolean isOwner = AccountPrincipal.current().filter(AccountPrincipal::isOwner).isPresent();
		boolean isOwn = this.premiumLapsed || this.notRegistered.containsKey(account);
		if (isOwn) {
			return path.equals(DASHBOARD) ? Optional.empty() : Optional.of(own(isOwner));
		}
		return (isOwner && !this.notRegistered.isEmpty()) ? Optional.of(NOT_REGISTERED_OTHERS) : Optional.empty();
	}

	private void forgetOld() {
		Instant limit = this.clock.instant().minus(MEMORY);
		this.notRegistered.values().removeIf((refusedAt) -> !refusedAt.isAfter(limit));
	}

	private Notice own(boolean isOwner) {
		if (this.premiumLapsed) {
			return isOwner ? PREMIUM_OF_OWNER : PREMIUM;
		}
		return isOwner ? NOT_REGISTERED_OWNER : NOT_REGISTERED;
	}

	@Override
	public void forget(AccountId account) {
		this.notRegistered.remove(account);
	}

}
