package dev.earshot.providers.http;

import java.net.UnknownHostException;
import java.util.Set;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProviderAddressesTests {

	private final ProviderAddresses addresses = new ProviderAddresses(
			new ProviderProperties(Set.of("Login.Home.Arpa", "[::1]")));

	@ParameterizedTest
	@ValueSource(strings = { "https://login.example.com", "https://192.168.1.5:8443/realms/home",
			"http://login.home.arpa/realms/home" })
	void mayBeHttpsOrOfAHostThatTheOwnerNamed(String address) {
		assertThat(this.addresses.check(address)).hasToString(address);
	}

	@ParameterizedTest
	@CsvSource({ "http://login.example.com, PROVIDER_NOT_HTTPS", "ftp://login.example.com, PROVIDER_ADDRESS",
			"https://user:secret@login.example.com, PROVIDER_ADDRESS", "https://login.example.com/#a, PROVIDER_ADDRESS",
			"login.example.com, PROVIDER_ADDRESS", "https:///realms, PROVIDER_ADDRESS",
			"'https://a b', PROVIDER_ADDRESS", "'', PROVIDER_ADDRESS" })
	void areNothingElse(String address, ProviderRefusal refusal) {
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> this.addresses.check(address))
			.returns(refusal, ProviderRefused::refusal);
	}

	@Test
	void haveALimitedLength() {
		assertThatExceptionOfType(ProviderRefused.class)
			.isThrownBy(() -> this.addresses.check("https://login.example.com/" + "a".repeat(500)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1", "::ffff:127.0.0.1" })
	void areNeitherThisMachineNorLinkLocal(String host) {
		assertThatExceptionOfType(ProviderAddresses.ForbiddenHost.class).isThrownBy(() -> this.addresses.resolve(host));
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.168.1.5", "10.0.0.1", "203.0.113.9", "::1" })
	void mayBeInTheOwnNetwork(String host) throws UnknownHostException {
		assertThat(this.addresses.resolve(host)).hasSize(1);
	}

}
