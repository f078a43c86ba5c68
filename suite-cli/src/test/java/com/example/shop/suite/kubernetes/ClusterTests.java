package com.example.shop.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTests {

    private static final String ANSWERING = """
            case "$*" in
              *current-context) echo shop ;;
              *"config view"*) echo '{"clusters": [{"cluster": {"server": "https://SERVER:6443"}}]}' ;;
              *readyz*) echo ok ;;
            esac""";

    @TempDir
    private Path folder;

    @Test
    void noKubectlIsSaid() {
        var nowhere = new ClusterTools(Map.of("PATH", folder.toString(), "XDG_CACHE_HOME", folder.toString()), folder);

        assertThat(nowhere.kubectl().program()).isEqualTo("kubectl");
        assertThat(nowhere.kubectl().absent()).startsWith("No kubectl is on the PATH");
    }

    @Test
    void theOneOfTheTestClusterDoes() throws IOException {
        var bin = Files.createDirectories(folder.resolve("dapr-shop/kubernetes-1.34.2/bin"));
        var built = FakeKubectl.in(bin, "true");

        assertThat(new ClusterTools(Map.of("XDG_CACHE_HOME", folder.toString()), folder)
                        .kubectl()
                        .program())
                .isEqualTo(built.program());
    }

    @Test
    void noContextIsSaid() {
        var kubectl = FakeKubectl.in(folder, "echo 'error: current-context is not set' >&2; exit 1");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> Cluster.find(kubectl, null))
                .withMessageContaining("KUBECONFIG");
    }

    @Test
    void aClusterThatDoesNotAnswerIsSaid() {
        var kubectl =
                FakeKubectl.in(folder, "echo 'The connection to the server 127.0.0.1:6443 was refused' >&2; exit 1");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> Cluster.find(kubectl, "shop"))
                .withMessageContaining("No cluster answers in the context shop")
                .withMessageContaining("127.0.0.1:6443 was refused");
    }

    @Test
    void aClusterOfThisMachineNeedsNoName() {
        assertThat(Cluster.find(kubectl("127.0.0.1"), null).context()).isEqualTo("shop");
    }

    @Test
    void anotherOneHasToBeNamed() {
        var kubectl = kubectl("production.example.com");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> Cluster.find(kubectl, null))
                .withMessage(
                        "The current context shop leads to https://production.example.com:6443, which is not this machine: add --context shop if you want to use it");
        assertThat(Cluster.find(kubectl, "shop").context()).isEqualTo("shop");
    }

    private Tool kubectl(String server) {
        return FakeKubectl.in(folder, ANSWERING.replace("SERVER", server));
    }
}
