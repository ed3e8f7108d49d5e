package dev.earshot.history.details;

import java.time.Duration;
import java.util.Set;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ItemDetailsTests {

	@ParameterizedTest
	@EnumSource
	void areWantedUntilTheyAreSwitchedOff(TestDatabase database) {
		TestLog log = TestLog.in(database);
		ItemDetails details = TestDetails.of(log);
		assertThat(details.areWanted(log.listener())).isTrue();
		details.switchOff(log.listener());
		assertThat(details.areWanted(log.listener())).isFalse();
		details.switchOn(log.listener());
		assertThat(details.areWanted(log.listener())).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areRemovedUnlessSomebodyElseWantsThem(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		TestDetails.play(fox, "Ferry", 1);
		TestDetails.play(fox, "Harbor", 1);
		TestDetails.play(owl, "Harbor", 1);
		TestDetails.put(fox, "Ferry");
		TestDetails.put(fox, "Harbor");
		TestDetails.of(fox).switchOff(fox.listener());
		assertThat(TestDetails.titles(fox)).containsExactly("Harbor");
		Set<Integer> harbor = Set.of(TestDetails.item(fox, "Harbor"));
		assertThat(TestDetails.of(fox).of(fox.listener(), harbor)).isEmpty();
		assertThat(TestDetails.of(owl).of(owl.listener(), harbor)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void areRemovedWhenTheyHaveExpired(TestDatabase database) {
		ManualTime time = new ManualTime(TestLog.NOON);
		TestLog log = TestLog.in(database);
		TestDetails.play(log, "Ferry", 1);
		TestDetails.put(log, "Ferry");
		TestDetails.of(log, time).removeExpired();
		assertThat(log.rows("item_detail")).isEqualTo(1);
		time.correct(Duration.ofDays(30));
		TestDetails.of(log, time).removeExpired();
		assertThat(log.rows("item_detail")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areRemovedWhenNobodyHasThePlaysAnyMore(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestDetails.play(log, "Ferry", 1);
		TestDetails.put(log, "Ferry");
		log.deleted(() -> TestLog.NOON).delete(log.listener(), PlayFilter.NONE);
		TestDetails.of(log).removeExpired();
		assertThat(log.rows("item_detail")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areMentionedInTheDownload(TestDatabase database) {
		TestLog log = TestLog.in(database);
		DetailAccountData data = new DetailAccountData(log.listeners(), TestDetails.of(log));
		assertThat(data.export(log.account())).containsEntry("listeningLogCovers", true);
		assertThat(data.export(AccountId.random())).isEmpty();
	}

}
