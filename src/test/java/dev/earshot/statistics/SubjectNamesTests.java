package dev.earshot.statistics;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectNamesTests {

	@ParameterizedTest
	@EnumSource
	void haveTheCoverOfATrackThatLeadsToIt(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		TestDetails.put(log, "Ferry");
		assertThat(cover(log, log, Subject.TRACKS, id(log, "item")).url())
			.isEqualTo("https://open.spotify.com/track/Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void haveTheCoverOfATrackForItsAlbum(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		TestDetails.put(log, "Ferry");
		assertThat(cover(log, log, Subject.ALBUMS, id(log, "album")).url())
			.isEqualTo("https://open.spotify.com/album/tides");
		log.jdbc().sql("update album set uri = null").update();
		assertThat(cover(log, log, Subject.ALBUMS, id(log, "album")).url())
			.isEqualTo("https://open.spotify.com/track/Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void haveTheCoverOfAnEpisodeForItsPodcast(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.episode("Tideline", "Weather Hour"), TestLog.NOON));
		TestDetails.put(log, "Tideline");
		assertThat(cover(log, log, Subject.PODCASTS, id(log, "artist")).url())
			.isEqualTo("https://open.spotify.com/episode/Tideline");
		assertThat(find(log, log, Subject.AUDIOBOOKS, id(log, "artist")).cover()).isNull();
	}

	@Test
	void haveNoCoverOfAnAlbumWhoseTracksOthersPlayed() {
		TestLog fox = TestLog.in(TestDatabase.SQLITE);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		fox.play("Ferry");
		TestDetails.put(fox, "Ferry");
		assertThat(find(fox, owl, Subject.ALBUMS, id(fox, "album")).cover()).isNull();
	}

	@Test
	void haveNoCoversForWhoeverWantsNone() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		TestDetails.put(log, "Ferry");
		log.jdbc().sql("update listener set covers = false").update();
		assertThat(find(log, log, Subject.TRACKS, id(log, "item")).cover()).isNull();
		assertThat(find(log, log, Subject.ALBUMS, id(log, "album")).cover()).isNull();
	}

	@Test
	void haveNoCoversOfArtists() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		TestDetails.put(log, "Ferry");
		assertThat(find(log, log, Subject.ARTISTS, id(log, "artist")).cover()).isNull();
	}

	private static SubjectCover cover(TestLog log, TestLog reader, Subject subject, int id) {
		return Objects.requireNonNull(find(log, reader, subject, id).cover());
	}

	private static SubjectName find(TestLog log, TestLog reader, Subject subject, int id) {
		Map<Integer, SubjectName> names = TestStatistics.names(log).find(reader.listener(), subject, Set.of(id));
		return Objects.requireNonNull(names.get(id));
	}

	private static int id(TestLog log, String table) {
		return log.jdbc().sql("select id from " + table).query(Integer.class).single();
	}

}
