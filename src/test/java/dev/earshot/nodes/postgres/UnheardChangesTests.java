package dev.earshot.nodes.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.AccountChangeListener;
import org.junit.jupiter.api.Test;

import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;

class UnheardChangesTests {

	private final List<String> read = new ArrayList<>();

	@Test
	void areReadOfEveryTopicAlthoughOneCannotBeRead() {
		AccountChangeListener unavailable = listener("links", () -> {
			throw new TransientDataAccessResourceException("The database is away");
		});
		AccountChangeListener available = listener("webhooks", () -> this.read.add("webhooks"));
		new UnheardChanges(List.of(unavailable, available)).readAgain();
		assertThat(this.read).containsExactly("webhooks");
	}

	private static AccountChangeListener listener(String topic, Runnable readAll) {
		return new AccountChangeListener() {

			@Override
			public String topic() {
				return topic;
			}

			@Override
			public void readAgain(AccountId account) {
				throw new AssertionError("One account is not enough");
			}

			@Override
			public void readAllAgain() {
				readAll.run();
			}

		};
	}

}
