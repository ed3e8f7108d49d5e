package dev.earshot.account.session;

import java.time.Duration;

import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps sessions in the database, so that they survive a restart.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

	// Longer than any session, because each visit extends the session but not the cookie.
	private static final int COOKIE_SECONDS = Math.toIntExact(Duration.ofDays(365).toSeconds());

	private static final Logger logger = LoggerFactory.getLogger(SessionConfiguration.class);

	// Two requests of one browser may store the same attribute at once. SQLite
	// understands PostgreSQL's statements.
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionConflicts() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	// Without a transaction, reading a session takes no lock on the database. The order
	// of the statements leaves a valid session if the later ones fail.
	@Bean
	@Qualifier("springSessionTransactionOperations")
	TransactionOperations sessionTransactions() {
		return TransactionOperations.withoutTransaction();
	}

	@Bean
	@Primary
	VisitedSessions<?> visitedSessions(JdbcIndexedSessionRepository stored) {
		return new VisitedSessions<>(stored);
	}

	@Bean
	CookieSerializer cookieSerializer(PublicUrl publicUrl, Vault vault) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("EARSHOT");
		cookie.setSameSite("Lax");
		cookie.setCookieMaxAge(COOKIE_SECONDS);
		return new EncryptedSessionCookie(cookie, vault, publicUrl);
	}

	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(new LenientDeserializer());
		return conversion;
	}

	/** Treats an attribute of an older version that cannot be read as absent. */
	static class LenientDeserializer implements Converter<byte[], @Nullable Object> {

		private final DeserializingConverter converter = new DeserializingConverter(new SessionDeserializer());

		@Override
		public @Nullable Object convert(byte[] bytes) {
			try {
				return this.converter.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				logger.info("A session of an earlier version cannot be read: that browser has to log in again");
				return null;
			}
		}

	}

}
