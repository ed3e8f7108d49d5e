package dev.earshot.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The manifests, compared with the schema of Kubernetes, which its own Java client holds:
 * it names what is unknown and what is missing.
 */
// Whatever a manifest leaves out is null, and fails the test.
@NullUnmarked
class KubernetesManifestTests {

	private static final Path DIRECTORY = Path.of("deploy/kubernetes");

	static Stream<Path> manifests() throws IOException {
		return Files.list(DIRECTORY);
	}

	@ParameterizedTest
	@MethodSource("manifests")
	void areAsTheSchemaSays(Path file) throws IOException {
		validate(json(Files.readString(file)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "replicas: 3/replica: 3", "maxSurge: 1/maxSurges: 1", "readinessProbe:/readynessProbe:",
			"periodSeconds: 5/period: 5", "- name: earshot\n/- nam: earshot\n",
			"runAsUser: 10001/runAsUser: somebody" })
	void areNotIfAnythingIsMisspelt(String change) throws IOException {
		String[] parts = change.split("/", 2);
		String manifest = Files.readString(DIRECTORY.resolve("deployment.yaml")).replace(parts[0], parts[1]);
		assertThat(manifest).isNotEqualTo(Files.readString(DIRECTORY.resolve("deployment.yaml")));
		assertThatException().isThrownBy(() -> validate(json(manifest)))
			.isInstanceOfAny(IllegalArgumentException.class, JsonSyntaxException.class);
	}

	@Test
	void keepAllNodesWhileTheyAreReplacedAndMostOfThemAlways() throws IOException {
		V1Deployment deployment = read("deployment.yaml", V1Deployment.class);
		assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable())
			.isEqualTo(new IntOrString(0));
		V1PodDisruptionBudget budget = read("poddisruptionbudget.yaml", V1PodDisruptionBudget.class);
		assertThat(budget.getSpec().getMinAvailable().getIntValue()).isPositive()
			.isLessThan(deployment.getSpec().getReplicas());
	}

	@Test
	void chooseThePodsOfTheDeployment() throws IOException {
		V1Deployment deployment = read("deployment.yaml", V1Deployment.class);
		Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
		assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
		assertThat(read("service.yaml", V1Service.class).getSpec().getSelector()).isEqualTo(labels);
		assertThat(
				read("poddisruptionbudget.yaml", V1PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
			.isEqualTo(labels);
	}

	@Test
	void askForTheHealthThatEarshotTells() throws IOException {
		V1Container container = pod().getContainers().getFirst();
		assertThat(container.getReadinessProbe()).satisfies(asks("/actuator/health/readiness"));
		assertThat(container.getLivenessProbe()).satisfies(asks("/actuator/health/liveness"));
		assertThat(container.getStartupProbe()).satisfies(asks("/actuator/health/liveness"));
	}

	private static Consumer<V1Probe> asks(String path) {
		return (probe) -> assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
	}

	@Test
	void giveAPodNoRightsAndOnlyTheDirectoriesThatItWritesTo() throws IOException {
		V1PodSpec pod = pod();
		V1Container container = pod.getContainers().getFirst();
		assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
		assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
		assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
		assertThat(container.getVolumeMounts()).filteredOn((mount) -> !Boolean.TRUE.equals(mount.getReadOnly()))
			.extracting((mount) -> mount.getMountPath())
			.containsExactly("/data", "/tmp");
	}

	// Spring ends each phase within ten seconds.
	@Test
	void leaveTimeForAnOrderlyEnd() throws IOException {
		long pause = pod().getContainers().getFirst().getLifecycle().getPreStop().getSleep().getSeconds();
		assertThat(pod().getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 30);
	}

	private static V1PodSpec pod() throws IOException {
		return Objects.requireNonNull(read("deployment.yaml", V1Deployment.class).getSpec().getTemplate().getSpec());
	}

	private static <T> T read(String file, Class<T> type) throws IOException {
		return JSON.getGson().fromJson(json(Files.readString(DIRECTORY.resolve(file))), type);
	}

	private static JsonElement json(String yaml) {
		return new Gson().toJsonTree(new Yaml().load(yaml));
	}

	private static void validate(JsonElement manifest) throws IOException {
		JsonObject object = manifest.getAsJsonObject();
		String kind = object.get("apiVersion").getAsString() + " " + object.get("kind").getAsString();
		switch (kind) {
			case "v1 ConfigMap" -> validate(manifest, V1ConfigMap::validateJsonElement, V1ConfigMap.class);
			case "v1 Secret" -> validate(manifest, V1Secret::validateJsonElement, V1Secret.class);
			case "v1 Service" -> validate(manifest, V1Service::validateJsonElement, V1Service.class);
			case "apps/v1 Deployment" -> validate(manifest, V1Deployment::validateJsonElement, V1Deployment.class);
			case "networking.k8s.io/v1 Ingress" -> validate(manifest, V1Ingress::validateJsonElement, V1Ingress.class);
			case "policy/v1 PodDisruptionBudget" ->
				validate(manifest, V1PodDisruptionBudget::validateJsonElement, V1PodDisruptionBudget.class);
			default -> throw new IllegalArgumentException("Unknown: " + kind);
		}
	}

	// The schema knows names, the type knows values.
	private static void validate(JsonElement manifest, Schema schema, Class<?> type) throws IOException {
		schema.validate(manifest);
		JSON.getGson().fromJson(manifest, type);
	}

	/**
	 * Complains about what is not like it.
	 */
	@FunctionalInterface
	private interface Schema {

		void validate(JsonElement manifest) throws IOException;

	}

}
