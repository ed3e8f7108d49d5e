package dev.earshot.statistics;

import java.util.Map;
import java.util.Set;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesakesTests {

	@ParameterizedTest
	@EnumSource
	void areArtistsOfOneNameIfOneHasNoUri(TestDatabase database) {
		TestLog log = TestLog.in(database);
		add(log, TestLog.track("Ferry", "Lantern"), TestLog.file("Harbor", "LANTERN"), TestLog.file("Anchor", "Owls"));
		Map<Integer, Integer> same = new Namesakes(log.jdbc()).ofArtists(ids(log, "artist"));
		int lantern = id(log, "artist where name = 'Lantern'");
		int owls = id(log, "artist where name = 'Owls'");
		assertThat(same)
			.isEqualTo(Map.of(lantern, lantern, id(log, "artist where name = 'LANTERN'"), lantern, owls, owls));
	}

	@ParameterizedTest
	@EnumSource
	void areTracksOfOneNameAndArtistIfOneHasNoUri(TestDatabase database) {
		TestLog log = TestLog.in(database);
		add(log, TestLog.track("Ferry", "Lantern"), TestLog.file("FERRY", "Lantern"), TestLog.file("FERRY", "Owls"));
		Map<Integer, Integer> same = new Namesakes(log.jdbc()).ofTracks(ids(log, "item"));
		assertThat(same.values().stream().distinct()).hasSize(2);
		int ferry = id(log, "item where uri is not null");
		assertThat(same).containsEntry(ferry, ferry);
		assertThat(same.values()).filteredOn((id) -> id == ferry).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void areNotOfDifferentUris(TestDatabase database) {
		TestLog log = TestLog.in(database);
		add(log, TestLog.track("Ferry", "Lantern"));
		log.jdbc()
			.sql("insert into artist (uri, name, folded) values ('spotify:artist:2', 'Lantern', 'lantern')")
			.update();
		assertThat(new Namesakes(log.jdbc()).ofArtists(ids(log, "artist")).values()).doesNotHaveDuplicates().hasSize(2);
	}

	private static void add(TestLog log, LoggedItem... items) {
		for (int place = 0; place < items.length; place++) {
			log.add(TestLog.play(items[place], TestLog.NOON.plusSeconds(60L * place)));
		}
	}

	private static Set<Integer> ids(TestLog log, String table) {
		return log.jdbc().sql("select id from " + table).query(Integer.class).set();
	}

	private static int id(TestLog log, String rest) {
		return log.jdbc().sql("select id from " + rest).query(Integer.class).single();
	}

}
