package dev.earshot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.OnOneNode;
import org.junit.jupiter.api.Test;

import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

class OneNodeSchedulesTests {

	private static final JavaClasses EARSHOT = new ClassFileImporter().withImportOption(new WrittenClasses())
		.importPackages("dev.earshot");

	// Modules whose schedules ask for leases themselves, or look after a node's memory.
	private static final List<String> OTHERS = List.of("dev.earshot.playback", "dev.earshot.presence",
			"dev.earshot.history.recording", "dev.earshot.history.filling", "dev.earshot.history.details",
			"dev.earshot.scrobbling.sending", "dev.earshot.nodes.postgres", "dev.earshot.live",
			"dev.earshot.web.server");

	private final Set<String> held = new HashSet<>();

	private int runs;

	@OnOneNode
	void work() {
		this.runs++;
	}

	void flush() {
		this.runs++;
	}

	private void run(String method) throws NoSuchMethodException {
		Leases leases = this.held::contains;
		new OneNodeSchedules(() -> leases)
			.createRunnable(this, OneNodeSchedulesTests.class.getDeclaredMethod(method), null)
			.run();
	}

	@Test
	void runWhereTheirTaskIs() throws NoSuchMethodException {
		this.held.add("OneNodeSchedulesTests.work");
		run("work");
		assertThat(this.runs).isOne();
	}

	@Test
	void doNotRunWhereTheirTaskIsNot() throws NoSuchMethodException {
		run("work");
		assertThat(this.runs).isZero();
	}

	@Test
	void runOnEveryNodeIfTheyAreAboutItsMemory() throws NoSuchMethodException {
		run("flush");
		assertThat(this.runs).isOne();
	}

	@Test
	void runOnOneNodeUnlessTheyAreAboutWhatANodeHasInMemory() {
		assertThat(EARSHOT.stream()
			.filter((type) -> OTHERS.stream().noneMatch(type.getPackageName()::startsWith))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Scheduled.class) && !method.isAnnotatedWith(OnOneNode.class))
			.map((method) -> method.getOwner().getSimpleName() + "." + method.getName()))
			.containsExactlyInAnyOrder("CachedTokens.flush", "HistoryAccountData.flush", "RefusalNotifications.tellAll",
					"StreamPublisher.retryColors", "StreamPublisher.endPreviews", "Targets.flush",
					"RefusalCounts.flush", "ActivePeople.flush", "AuditLog.flush", "CallBudget.flush",
					"BudgetChanges.compare", "LinkViews.flush", "ShareLinks.flush", "ExpiredLinks.close",
					"Webhooks.flush", "Deliveries.flush", "StoredUsedTokens.deleteOld", "AbandonedImports.lookAfter");
	}

}
