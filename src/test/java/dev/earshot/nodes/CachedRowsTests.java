package dev.earshot.nodes;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestTable.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CachedRowsTests {

	private static final AccountId ALICE = new AccountId("alice");

	private static final AccountId BOB = new AccountId("bob");

	private static final Row ROW = new Row("1", ALICE, "Desk", 0);

	private final TestTable table = new TestTable();

	private final CachedRows<Row> rows = new CachedRows<>("rows", this.table);

	private final List<Difference> differences = new ArrayList<>();

	CachedRowsTests() {
		add(ROW);
	}

	private void add(Row row) {
		this.rows.add(row, () -> this.table.add(row));
	}

	private void hear(@Nullable Row before, @Nullable Row after) {
		this.differences.add(new Difference(before, after));
	}

	@Test
	void areThoseOfTheTable() {
		assertThat(new CachedRows<>("rows", this.table).all()).containsExactly(ROW);
	}

	@Test
	void belongToAccounts() {
		add(new Row("2", BOB, "Kitchen", 0));
		assertThat(this.rows.accounts()).containsExactlyInAnyOrder(ALICE, BOB);
		assertThat(this.rows.of(ALICE)).containsExactly(ROW);
	}

	@Test
	void areNotThereIfTheTableDoesNotTakeThem() {
		this.table.goAway();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> add(new Row("2", BOB, "Kitchen", 0)));
		assertThat(this.rows.find("2")).isEmpty();
	}

	@Test
	void tellWhatAChangeMade() {
		assertThat(this.rows.change("1", (row) -> row.named("Shelf")))
			.isEqualTo(new RowChange<>(ROW, ROW.named("Shelf")));
		assertThat(this.table.all()).containsExactly(ROW.named("Shelf"));
	}

	@Test
	void tellNothingOfWhatStaysOrIsNotThere() {
		assertThat(this.rows.change("1", (row) -> row)).isNull();
		assertThat(this.rows.changeHealth("1", (row) -> row)).isNull();
		assertThat(this.rows.change("2", (row) -> row.named("Shelf"))).isNull();
	}

	@Test
	void stayWhatTheyAreIfAChangeCannotBeWritten() {
		this.table.goAway();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.rows.change("1", (row) -> row.named("Shelf")));
		assertThat(this.rows.find("1")).contains(ROW);
	}

	@Test
	void haveTheirHealthWrittenLater() {
		this.table.goAway();
		this.rows.changeHealth("1", (row) -> row.with(3));
		assertThat(this.rows.find("1")).contains(ROW.with(3));
		this.table.comeBack();
		this.rows.tryFlush();
		assertThat(this.table.all()).containsExactly(ROW.with(3));
	}

	@Test
	void haveTheirHealthWrittenThoughAPersonChangesNothing() {
		this.table.goAway();
		this.rows.changeHealth("1", (row) -> row.with(3));
		this.table.comeBack();
		this.rows.change("1", (row) -> row);
		this.rows.tryFlush();
		assertThat(this.table.all()).containsExactly(ROW.with(3));
	}

	@Test
	void areReadAgain() {
		Row added = new Row("2", ALICE, "Kitchen", 0);
		this.table.remove(ROW);
		this.table.add(added);
		this.rows.readAgain(ALICE, this::hear);
		assertThat(this.rows.all()).containsExactly(added);
		assertThat(this.differences).containsExactlyInAnyOrder(new Difference(ROW, null), new Difference(null, added));
	}

	@Test
	void areReadAgainOfEverybody() {
		this.table.change(ROW.named("Shelf"));
		this.rows.readAllAgain(this::hear);
		assertThat(this.differences).containsExactly(new Difference(ROW, ROW.named("Shelf")));
	}

	@Test
	void areNotReadAgainIfTheyAreTheSame() {
		this.rows.readAgain(ALICE, this::hear);
		this.rows.readAllAgain(this::hear);
		assertThat(this.differences).isEmpty();
	}

	@Test
	void keepHealthThatIsNotWrittenYet() {
		this.table.goAway();
		this.rows.changeHealth("1", (row) -> row.with(3));
		this.table.comeBack();
		this.table.change(ROW.named("Shelf"));
		this.rows.readAgain(ALICE, this::hear);
		assertThat(this.rows.find("1")).contains(ROW.named("Shelf").with(3));
	}

	@Test
	void areRemoved() {
		this.rows.remove(ROW);
		assertThat(this.rows.all()).isEmpty();
		assertThat(this.table.all()).isEmpty();
	}

	@Test
	void stayAwayUntilTheirRemovalIsWritten() {
		this.table.goAway();
		assertThat(this.rows.forget(ALICE)).containsExactly(ROW);
		this.rows.removeAll(ALICE);
		this.table.comeBack();
		this.rows.readAgain(ALICE, this::hear);
		assertThat(this.rows.all()).isEmpty();
		this.rows.tryFlush();
		assertThat(this.table.all()).isEmpty();
	}

	@Test
	void areAddedAfterWhatIsStillToBeRemoved() {
		Row added = new Row("2", ALICE, "Kitchen", 0);
		this.table.goAway();
		this.rows.forget(ALICE);
		this.rows.removeAll(ALICE);
		this.table.comeBack();
		add(added);
		assertThat(this.table.all()).containsExactly(added);
	}

	private record Difference(@Nullable Row before, @Nullable Row after) {
	}

}
