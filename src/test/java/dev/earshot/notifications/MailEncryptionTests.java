package dev.earshot.notifications;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailEncryptionTests {

	private final PlainMailServer server = PlainMailServer.start();

	private final ApplicationContextRunner program = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
		.withPropertyValues("EARSHOT_SMTP_HOST=127.0.0.1", "EARSHOT_SMTP_PORT=" + this.server.port(),
				"EARSHOT_SMTP_USERNAME=fox", "EARSHOT_SMTP_PASSWORD=secret");

	MailEncryptionTests() throws IOException {
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	@Test
	void isRequiredBeforeThePasswordIsSent() {
		this.program.run((context) -> send(context.getBean(MailSender.class)));
		assertThat(this.server.lines()).isNotEmpty().noneMatch((line) -> line.startsWith("AUTH"));
	}

	@Test
	void isLeftOutOnlyIfTheOwnerSaysSo() {
		this.program.withPropertyValues("EARSHOT_SMTP_STARTTLS_REQUIRED=false")
			.run((context) -> send(context.getBean(MailSender.class)));
		assertThat(this.server.lines()).anyMatch((line) -> line.startsWith("AUTH"));
	}

	private static void send(MailSender mail) {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setTo("fox@example.com");
		assertThatExceptionOfType(MailException.class).isThrownBy(() -> mail.send(message));
	}

}
