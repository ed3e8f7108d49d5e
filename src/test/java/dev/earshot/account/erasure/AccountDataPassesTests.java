package dev.earshot.account.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AccountDataPassesTests {

	private static final AccountId ACCOUNT = new AccountId("a");

	private final List<String> done = new ArrayList<>();

	@Test
	void stopEverythingBeforeTheyErase() {
		passes(new Tea(), new Milk()).erase(ACCOUNT);
		assertThat(this.done).containsExactly("stop tea", "stop milk", "erase tea", "erase milk");
	}

	@Test
	void goOnAfterAFailure() {
		passes(new Broken(), new Tea()).erase(ACCOUNT);
		assertThat(this.done).containsExactly("stop tea", "erase tea");
	}

	@Test
	void exportWhatThereIsByName() {
		assertThat(passes(new Tea(), new Milk()).export(ACCOUNT)).isEqualTo(Map.of("tea", List.of("green")));
	}

	@Test
	void refuseTwoPartsOfTheSameName() {
		AccountDataPasses passes = passes(new Tea(), new Tea());
		assertThatIllegalStateException().isThrownBy(() -> passes.export(ACCOUNT)).withMessageContaining("tea");
	}

	@Test
	void exportNothingRatherThanAPart() {
		AccountDataPasses passes = passes(new Broken(), new Tea());
		assertThatIllegalStateException().isThrownBy(() -> passes.export(ACCOUNT)).withMessage("Not today");
	}

	private static AccountDataPasses passes(AccountData... data) {
		return new AccountDataPasses(List.of(data), TestNodes.messages());
	}

	private final class Tea implements AccountData {

		@Override
		public void stop(AccountId account) {
			AccountDataPassesTests.this.done.add("stop tea");
		}

		@Override
		public void erase(AccountId account) {
			AccountDataPassesTests.this.done.add("erase tea");
		}

		@Override
		public Map<String, Object> export(AccountId account) {
			return Map.of("tea", List.of("green"));
		}

	}

	private final class Milk implements AccountData {

		@Override
		public void stop(AccountId account) {
			AccountDataPassesTests.this.done.add("stop milk");
		}

		@Override
		public void erase(AccountId account) {
			AccountDataPassesTests.this.done.add("erase milk");
		}

	}

	private static final class Broken implements AccountData {

		@Override
		public void stop(AccountId account) {
			throw new IllegalStateException("Not today");
		}

		@Override
		public void erase(AccountId account) {
			throw new IllegalStateException("Not today");
		}

		@Override
		public Map<String, Object> export(AccountId account) {
			throw new IllegalStateException("Not today");
		}

	}

}
