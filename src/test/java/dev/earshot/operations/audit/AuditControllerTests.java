package dev.earshot.operations.audit;

import java.time.Instant;
import java.util.Collections;

import dev.earshot.account.ListedPeople;
import dev.earshot.operations.audit.Actor.Stranger;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class AuditControllerTests {

	private final AuditLog log = mock();

	private final AuditController controller = new AuditController(this.log, new AuditLines(ListedPeople.of()));

	private final ExtendedModelMap model = new ExtendedModelMap();

	@Test
	void leadsFromAFullPageToOlderLines() {
		lines(100);
		this.controller.page(1, this.model);
		assertThat(this.model).containsEntry("newer", null).containsEntry("older", 2);
	}

	@Test
	void leadsBackFromTheLastPage() {
		lines(1);
		this.controller.page(3, this.model);
		assertThat(this.model).containsEntry("newer", 2).containsEntry("older", null);
	}

	@Test
	void takesAnyNumberForAPage() {
		this.controller.page(-7, this.model);
		then(this.log).should().page(1, 100);
		this.controller.page(Integer.MAX_VALUE, this.model);
		then(this.log).should().page(10_000, 100);
	}

	private void lines(int count) {
		AuditEntry entry = new AuditEntry(Instant.EPOCH, new Stranger(), "cup-filled", null);
		given(this.log.page(anyInt(), anyInt())).willReturn(Collections.nCopies(count, entry));
	}

}
