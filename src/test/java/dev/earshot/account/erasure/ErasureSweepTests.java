package dev.earshot.account.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.earshot.ManualTime;
import dev.earshot.account.AccountData;
import dev.earshot.account.AccountRemoved;
import dev.earshot.account.erasure.ErasureReceipt.Reason;
import dev.earshot.account.erasure.ErasureReceipt.State;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ErasureSweepTests {

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.SQLITE.source());

	private final ErasureReceipts receipts = new ErasureReceipts(JdbcClient.create(this.jdbc), JsonMapper.shared(),
			this.time);

	private final List<Object> events = new ArrayList<>();

	private final AccountId fox = TestPeople.member(JdbcClient.create(this.jdbc), "fox", this.time);

	@BeforeEach
	void disconnect() {
		this.jdbc.update("update account set connected_at = null");
		this.receipts.add(this.fox, Reason.DISCONNECTED, new TreeMap<>());
	}

	@Test
	void letsAMemberComeBackForFourDays() {
		this.time.pass(Duration.ofDays(4).minusSeconds(1));
		sweep();
		assertThat(accounts()).containsExactly(this.fox.value());
		assertThat(receipt()).returns(State.OPEN, ErasureReceipt::state)
			.returns(this.time.instant(), ErasureReceipt::checkedAt);
	}

	@Test
	void deletesTheAccountOfAMemberWithinFiveDays() {
		this.time.pass(Duration.ofDays(4));
		sweep();
		assertThat(accounts()).isEmpty();
		assertThat(this.events).containsExactly(new AccountRemoved(this.fox, "fox"));
		assertThat(receipt()).returns(State.PROVEN, ErasureReceipt::state);
	}

	@Test
	void leavesSomebodyAloneWhoHasComeBack() {
		this.jdbc.update("update account set connected_at = 1");
		activeToday();
		this.time.pass(Duration.ofDays(5));
		sweep();
		assertThat(accounts()).containsExactly(this.fox.value());
		assertThat(receipt()).returns(State.RETURNED, ErasureReceipt::state);
		assertThat(new AccountRecords(this.jdbc).count(this.fox)).isNotEmpty();
	}

	@Test
	void keepsWhoOwnsTheServer() {
		this.jdbc.update("update account set role = 'OWNER'");
		this.time.pass(Duration.ofDays(5));
		sweep();
		assertThat(accounts()).containsExactly(this.fox.value());
		assertThat(receipt()).returns(State.PROVEN, ErasureReceipt::state);
	}

	@Test
	void deletesWhatAnErasureMissed() {
		activeToday();
		sweep();
		assertThat(new AccountRecords(this.jdbc).count(this.fox)).isEmpty();
		assertThat(receipt()).returns(0, ErasureReceipt::remaining);
	}

	@Test
	void deletesAnAccountThatGotNoReceipt() {
		this.jdbc.update("delete from erasure_receipt");
		sweep();
		this.time.pass(Duration.ofDays(4));
		sweep();
		assertThat(accounts()).isEmpty();
		assertThat(receipt()).returns(State.PROVEN, ErasureReceipt::state);
	}

	@Test
	void saysHowMuchIsLeftAndTriesAgain() {
		this.jdbc.update("update account set role = 'OWNER'");
		this.jdbc.execute("create table tea (account_id varchar(36) not null)");
		this.jdbc.update("insert into tea (account_id) values (?)", this.fox.value());
		sweep();
		assertThat(receipt()).returns(State.OPEN, ErasureReceipt::state).returns(1, ErasureReceipt::remaining);
		this.jdbc.update("delete from tea");
		sweep();
		assertThat(receipt()).returns(State.PROVEN, ErasureReceipt::state);
	}

	@Test
	void forgetsReceiptsAfterNinetyDays() {
		this.time.pass(Duration.ofDays(4));
		sweep();
		this.time.pass(ErasureReceipts.RETENTION);
		sweep();
		assertThat(this.receipts.all()).isEmpty();
	}

	private void sweep() {
		JdbcClient client = JdbcClient.create(this.jdbc);
		new ErasureSweep(this.receipts, new AccountRecords(this.jdbc), new ErasedAccounts(client, this.events::add),
				new AccountDataPasses(List.of(new Activity()), TestNodes.messages()), this.time)
			.sweep();
	}

	private void activeToday() {
		this.jdbc.update("insert into active_account (account_id, day) values (?, 0)", this.fox.value());
	}

	private List<String> accounts() {
		return JdbcClient.create(this.jdbc).sql("select id from account").query(String.class).list();
	}

	private ErasureReceipt receipt() {
		return this.receipts.all().getFirst();
	}

	private final class Activity implements AccountData {

		@Override
		public void erase(AccountId account) {
			ErasureSweepTests.this.jdbc.update("delete from active_account where account_id = ?", account.value());
		}

	}

}
