package dev.earshot.account.erasure;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.account.erasure.ErasureReceipt.Reason;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class ErasureTests {

	private final InstantSource clock = InstantSource.system();

	private final StoredTokens tokens = mock();

	private final FindByIndexNameSessionRepository<Session> sessions = mock();

	private final AccountData data = mock();

	@ParameterizedTest
	@EnumSource
	void givesAReceiptOfWhatWasDeleted(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		AccountId fox = member(jdbc);
		String receipt = erasure(jdbc).disconnect(fox, () -> jdbc.update("delete from active_account where day < 2"))
			.orElseThrow();
		assertThat(receipts(jdbc).find(receipt)).get()
			.returns(fox, ErasureReceipt::account)
			.returns(Reason.DISCONNECTED, ErasureReceipt::reason)
			.returns(Map.of("active_account", 2), ErasureReceipt::records);
		then(this.tokens).should().remove(fox);
	}

	@ParameterizedTest
	@EnumSource
	void countsWhatGoesWithAnAccount(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		AccountId fox = member(jdbc);
		erasure(jdbc).remove(fox, () -> jdbc.update("delete from account"));
		assertThat(receipts(jdbc).all()).singleElement()
			.returns(Reason.REMOVED, ErasureReceipt::reason)
			.returns(3, ErasureReceipt::total);
	}

	@ParameterizedTest
	@EnumSource
	void goesOnWithoutTheSessions(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		AccountId fox = member(jdbc);
		given(this.sessions.findByPrincipalName(any())).willThrow(new IllegalStateException("Not today"));
		assertThatIllegalStateException().isThrownBy(() -> erasure(jdbc).disconnect(fox, () -> {
		}));
		then(this.data).should().erase(fox);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotFailForAReceipt(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		AccountId fox = member(jdbc);
		jdbc.execute("drop table erasure_receipt");
		assertThat(erasure(jdbc).disconnect(fox, () -> {
		})).isEmpty();
		then(this.data).should().erase(fox);
	}

	private static AccountId member(JdbcTemplate jdbc) {
		AccountId fox = TestPeople.member(JdbcClient.create(jdbc), "fox", InstantSource.system());
		for (int day = 0; day < 3; day++) {
			jdbc.update("insert into active_account (account_id, day) values (?, ?)", fox.value(), day);
		}
		return fox;
	}

	private Erasure erasure(JdbcTemplate jdbc) {
		return new Erasure(this.tokens, this.sessions, new AccountDataPasses(List.of(this.data), TestNodes.messages()),
				new AccountRecords(jdbc), receipts(jdbc));
	}

	private ErasureReceipts receipts(JdbcTemplate jdbc) {
		return new ErasureReceipts(JdbcClient.create(jdbc), JsonMapper.shared(), this.clock);
	}

}
