package dev.earshot.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import dev.earshot.webhooks.Delivery.State;
import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps deliveries to rows and back.
 */
record DeliveryRows(Vault vault) {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryRows.class);

	Map<String, @Nullable Object> values(Delivery delivery) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", delivery.id());
		values.put("webhook", delivery.webhook());
		values.put("event", delivery.event().name());
		values.put("title", encrypt(delivery.title(), "title", delivery));
		values.put("body", encrypt(delivery.body(), "body", delivery));
		values.put("createdAt", delivery.createdAt().toEpochMilli());
		values.put("state", delivery.state().name());
		values.put("dueAt", delivery.dueAt().toEpochMilli());
		values.put("attempts", delivery.attempts());
		values.putAll(values(delivery.last(), delivery));
		return values;
	}

	private Map<String, @Nullable Object> values(@Nullable Attempt attempt, Delivery delivery) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("attemptedAt", (attempt != null) ? attempt.at().toEpochMilli() : null);
		values.put("took", (attempt != null) ? attempt.millis() : null);
		values.put("status", (attempt != null) ? attempt.status() : null);
		values.put("answer", (attempt != null) ? encrypt(attempt.answer(), "answer", delivery) : null);
		values.put("fault", (attempt != null && attempt.error() != null) ? attempt.error().name() : null);
		return values;
	}

	// What somebody plays is private, and the target's answer may repeat it.
	private @Nullable String encrypt(@Nullable String text, String column, Delivery delivery) {
		return (text != null) ? this.vault.encrypt(text, context(column, delivery.webhook(), delivery.id())) : null;
	}

	private static EncryptionContext context(String column, String webhook, String id) {
		return EncryptionContext.of("webhook_delivery." + column, webhook, id);
	}

	// An unreadable row, of another version or key, must not block the others.
	Optional<Delivery> read(ResultSet row) throws SQLException {
		try {
			return Optional.of(delivery(row));
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			logger.warn("The delivery {} cannot be read and is left out", row.getString("id"), ex);
			return Optional.empty();
		}
	}

	private Delivery delivery(ResultSet row) throws SQLException {
		return new Delivery(row.getString("id"), row.getString("webhook_id"),
				WebhookEvent.valueOf(row.getString("event")), decryptNullable(row, "title"), decrypt(row, "body"),
				instant(row, "created_at"), State.valueOf(row.getString("state")), instant(row, "due_at"),
				row.getInt("attempts"), attempt(row));
	}

	private @Nullable Attempt attempt(ResultSet row) throws SQLException {
		if (row.getObject("attempted_at") == null) {
			return null;
		}
		String fault = row.getString("fault");
		return new Attempt(instant(row, "attempted_at"), Duration.ofMillis(row.getLong("took_ms")),
				(fault != null) ? null : Integer.valueOf(row.getInt("status")), decryptNullable(row, "answer"), null,
				(fault != null) ? DeliveryError.valueOf(fault) : null);
	}

	private @Nullable String decryptNullable(ResultSet row, String column) throws SQLException {
		return (row.getString(column) != null) ? decrypt(row, column) : null;
	}

	private String decrypt(ResultSet row, String column) throws SQLException {
		return this.vault.decrypt(row.getString(column),
				context(column, row.getString("webhook_id"), row.getString("id")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Instant.ofEpochMilli(row.getLong(column));
	}

}
