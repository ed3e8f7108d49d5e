package dev.earshot.scrobbling.queue;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The encrypted texts of the queue: listens, and what services said to them.
 */
@Component
public class StoredTexts {

	private final Vault vault;

	private final JsonMapper json;

	public StoredTexts(Vault vault, JsonMapper json) {
		this.vault = vault;
		this.json = json;
	}

	String listen(String target, String id, Listen listen) {
		return this.vault.encrypt(this.json.writeValueAsString(listen), context("listen", target, id));
	}

	Listen listen(String target, String id, String stored) {
		return this.json.readValue(this.vault.decrypt(stored, context("listen", target, id)), Listen.class);
	}

	String detail(String target, String id, String text) {
		return this.vault.encrypt(text, context("detail", target, id));
	}

	@Nullable String detailOrNull(String target, String id, @Nullable String stored) {
		return (stored != null) ? this.vault.decrypt(stored, context("detail", target, id)) : null;
	}

	private static EncryptionContext context(String column, String target, String id) {
		return EncryptionContext.of("scrobble." + column, target, id);
	}

	/** Declares the encrypted columns. */
	@Configuration(proxyBeanMethods = false)
	static class QueueColumns {

		@Bean
		EncryptedColumn scrobbleListen() {
			return EncryptedColumn.of("scrobble", "listen", "target_id", "id");
		}

		@Bean
		EncryptedColumn scrobbleDetail() {
			return EncryptedColumn.of("scrobble", "detail", "target_id", "id");
		}

	}

}
