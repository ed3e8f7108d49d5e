package dev.earshot.history.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.history.log.Listener;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds items of a listener that may be the same recording: of the same kind, title and
 * first artist without case and accents, and of about the same length as far as that is
 * known. Nothing is merged by itself.
 */
@Repository
public class MergeSuggestions {

	// The same recording differs by this much between editions.
	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	private static final Comparator<Cluster> MOST_PLAYED = Comparator.comparingLong(Cluster::plays).reversed();

	private final JdbcClient jdbc;

	private final CountedItems items;

	MergeSuggestions(JdbcClient jdbc, CountedItems items) {
		this.jdbc = jdbc;
		this.items = items;
	}

	/**
	 * Returns what could be merged, the most played first. The item as which the others
	 * would count is the most played one that has a URI.
	 */
	public List<MergeGroup> of(Listener listener, int limit) {
		return clusters(listener).stream()
			.filter((each) -> each.members().size() > 1)
			.sorted(MOST_PLAYED)
			.limit(limit)
			.map((each) -> group(listener, each))
			.toList();
	}

	private MergeGroup group(Listener listener, Cluster cluster) {
		List<CountedItem> all = this.items.of(listener, cluster.members().stream().map(Candidate::item).toList());
		return new MergeGroup(all.getFirst(), all.subList(1, all.size()));
	}

	// The plus makes SQLite count plays in the order of their items, by an index.
	private List<Cluster> clusters(Listener listener) {
		Map<String, List<Cluster>> clusters = new LinkedHashMap<>();
		this.jdbc.sql("""
				select * from (
					select own.item_id, own.plays, item.kind, item.folded, item.uri, item.duration_ms, credit.artist,
						count(*) over (partition by item.kind, item.folded, credit.artist) as alike
					from (
						select item_id, count(*) as plays from play where +listener_id = :listener group by item_id) own
					join item on item.id = own.item_id
					join (
						select item_artist.item_id, artist.folded as artist from item_artist
						join artist on artist.id = item_artist.artist_id where item_artist.place = 0) credit
						on credit.item_id = own.item_id
					where own.item_id not in (select item_id from merged_item where listener_id = :listener)) named
				where alike > 1 order by (uri is null), plays desc, item_id
				""").param("listener", listener.id()).query((RowCallbackHandler) (row) -> {
			String key = row.getInt("kind") + "\n" + row.getString("folded") + "\n" + row.getString("artist");
			Long millis = (row.getObject("duration_ms") instanceof Number number) ? number.longValue() : null;
			add(clusters.computeIfAbsent(key, (_) -> new ArrayList<>()),
					new Candidate(row.getInt("item_id"), row.getLong("plays"), millis));
		});
		return clusters.values().stream().flatMap(List::stream).toList();
	}

	private static void add(List<Cluster> alike, Candidate candidate) {
		Optional<Cluster> cluster = alike.stream().filter((each) -> each.isOpenTo(candidate)).findFirst();
		if (cluster.isEmpty()) {
			alike.add(new Cluster(new ArrayList<>(List.of(candidate))));
		}
		cluster.ifPresent((found) -> found.members().add(candidate));
	}

	/** Returns what could be merged into an item, the most played first. */
	public List<CountedItem> of(Listener listener, CountedItem item) {
		List<Integer> alike = this.jdbc.sql("""
				select other.id from item
				join item_artist credit on credit.item_id = item.id and credit.place = 0
				join artist on artist.id = credit.artist_id
				join artist namesake on namesake.folded = artist.folded
				join item_artist other_credit on other_credit.artist_id = namesake.id and other_credit.place = 0
				join item other on other.id = other_credit.item_id
				where item.id = :item and other.id <> item.id
				and other.kind = item.kind and other.folded = item.folded
				and (item.duration_ms is null or other.duration_ms is null
					or abs(item.duration_ms - other.duration_ms) <= :tolerance)
				and exists (select 1 from play where play.item_id = other.id and play.listener_id = :listener)
				and other.id not in (select item_id from merged_item where listener_id = :listener)
				""")
			.param("item", item.id())
			.param("tolerance", TOLERANCE.toMillis())
			.param("listener", listener.id())
			.query(Integer.class)
			.list();
		return this.items.of(listener, alike)
			.stream()
			.sorted(Comparator.comparingLong(CountedItem::plays).reversed())
			.toList();
	}

	private record Candidate(int item, long plays, @Nullable Long millis) {

		boolean isAsLongAs(Candidate other) {
			return this.millis == null || other.millis == null
					|| Math.abs(this.millis - other.millis) <= TOLERANCE.toMillis();
		}

	}

	private record Cluster(List<Candidate> members) {

		boolean isOpenTo(Candidate candidate) {
			return this.members.stream().allMatch(candidate::isAsLongAs);
		}

		long plays() {
			return this.members.stream().mapToLong(Candidate::plays).sum();
		}

	}

}
