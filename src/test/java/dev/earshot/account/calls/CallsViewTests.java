package dev.earshot.account.calls;

import java.time.Instant;
import java.util.Map;

import dev.earshot.account.calls.CallsView.Share;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.budget.FamilyUsage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallsViewTests {

	private static final AccountId FOX = new AccountId("1");

	private static final AccountId OWL = new AccountId("2");

	private static final Map<AccountId, String> NAMES = Map.of(FOX, "Fox", OWL, "Owl");

	@Test
	void namesWhoMadeTheCallsAndWhoMadeMostFirst() {
		assertThat(view(Map.of(FOX, 3, OWL, 40)).shares()).containsExactly(new Share("Owl", 40), new Share("Fox", 3));
	}

	@Test
	void ordersEqualsByName() {
		assertThat(view(Map.of(OWL, 3, FOX, 3)).shares()).extracting(Share::name).containsExactly("Fox", "Owl");
	}

	@Test
	void countsThoseWhoAreGoneWithoutNamingThem() {
		CallsView view = view(Map.of(FOX, 3, new AccountId("gone"), 40));
		assertThat(view.shares()).containsExactly(new Share("Fox", 3));
		assertThat(view.used()).isEqualTo(43);
	}

	@Test
	void hasTheLearnedQuotaAndTheEndOfABlock() {
		Instant until = Instant.parse("2026-11-22T12:00:00Z");
		CallsView view = CallsView.of(new FamilyUsage("PLAYER", 0, Map.of(), 90, 100, until), NAMES);
		assertThat(view).isEqualTo(new CallsView("player", 0, 90, 100, until, view.shares()));
	}

	private static CallsView view(Map<AccountId, Integer> byAccount) {
		int used = byAccount.values().stream().mapToInt(Integer::intValue).sum();
		return CallsView.of(new FamilyUsage("PLAYER", used, byAccount, 5000, null, null), NAMES);
	}

}
