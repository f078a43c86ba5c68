package com.example.shop.suite.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.archetype.AppPorts;
import com.example.shop.local.Project;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewServiceTests {

    private final Project checkout = Project.find();
    private final MultiAppRun suite = checkout.apps();

    @Test
    void takesTheBlocksInTheOrderInWhichTheyWereNamed() {
        var service = NewService.of("gift-service", "web", "pubsub,state,pubsub", "");

        assertThat(service.blocks()).containsExactly(Block.PUBSUB, Block.STATE);
        assertThat(service.packageName()).isEqualTo("com.example.giftservice");
        assertThat(service.with(new AppPorts(8086)).className()).isEqualTo("GiftService");
    }

    @Test
    void allAreThoseThatTheStackSupports() {
        assertThat(NewService.of("gift", "web", "all", "").blocks()).hasSize(12);
        assertThat(NewService.of("gift", "reactive", "all", "").blocks()).hasSize(12);
        assertThat(NewService.of("gift", "grpc", "all", "").blocks())
                .hasSize(11)
                .doesNotContain(Block.ACTORS);
        assertThat(NewService.of("gift", "grpc", "", "").blocks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Gift",
                "gift_service",
                "9gift",
                "gift-",
                "gift--service",
                "-gift",
                "gift service",
                "../gift",
                "gift.service",
                "geschenk\u00fc"
            })
    void aNameThatNoAppCanHaveIsRefused(String name) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> NewService.of(name, "web", "", ""))
                .withMessageContainingAll("'" + name + "'", "gift-service", "lower-case letters");
    }

    @Test
    void aNameIsNotTooLong() {
        assertThat(NewService.of("a".repeat(40), "web", "", "").name()).hasSize(40);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> NewService.of("a".repeat(41), "web", "", ""))
                .withMessageContaining("up to 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "class"})
    void aNameThatWouldBeAKeywordOfJavaNeedsAPackage(String name) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> NewService.of(name, "web", "", ""))
                .withMessageContainingAll("com.example." + name, "--package");
        assertThat(NewService.of(name, "web", "", "com.example.shop2").packageName())
                .isEqualTo("com.example.shop2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"servlet", "WEB", " "})
    void anUnknownStackIsRefusedWithTheKnownOnes(String stack) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> NewService.of("gift", stack, "", ""))
                .withMessageContainingAll(stack, "web, reactive, grpc");
    }

    @ParameterizedTest
    @CsvSource({"'state,kafka',kafka", "'state,,pubsub',''", "State,State"})
    void anUnknownBlockIsRefusedWithTheKnownOnes(String blocks, String unknown) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> NewService.of("gift", "web", blocks, ""))
                .withMessageContainingAll("'" + unknown + "'", "invocation,state,pubsub", "conversation, or all");
    }

    @Test
    void aGrpcServiceHostsNoActorsAndSaysWhy() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> NewService.of("gift", "grpc", "state,actors", ""))
                .withMessageContainingAll("grpc", "actors", "over HTTP", "--stack web or reactive");
    }

    @Test
    void portsAreFreeAndNobodyElsesInTheSuite() {
        var ports = new FreePorts(List.of(suite)).first();

        assertThat(suite.apps()).extracting(MultiAppRun.App::appPort).doesNotContain(ports.app());
        assertThat(ports.http() - ports.app()).isEqualTo(3500 - 8080);
    }

    @Test
    void aTakenPortIsRefusedWithAFreeOne() throws IOException {
        var free = new FreePorts(List.of(suite)).first().app();
        try (var listening = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
            assertThat(listening.isBound()).isTrue();
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> new FreePorts(List.of(suite)).of(free))
                    .withMessageContainingAll("Port " + free + " is taken", "for example");
        }
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> new FreePorts(List.of(suite))
                        .of(suite.app("order-service").appPort()))
                .withMessageContaining("taken");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 80, 9000, 65536})
    void aPortOutOfRangeIsRefused(int port) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> new FreePorts(List.of(suite)).of(port))
                .withMessageContainingAll(Integer.toString(port), "8081 to 8999");
    }

    @Test
    void anExistingFolderIsLeftAsItIs(@TempDir Path folder) throws IOException {
        var mine =
                Files.writeString(Files.createDirectory(folder.resolve("gift")).resolve("mine.txt"), "mine");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> template(folder).standalone(gift(), 0, folder))
                .withMessageContaining("exists already");

        assertThat(mine).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("gift");
    }

    @Test
    void anAppOfTheSuiteIsNotMadeAnew(@TempDir Path folder) {
        var taken = new NewService("order-service", Stack.WEB, List.of(), "com.example.order");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> template(folder).standalone(taken, 0, folder))
                .withMessageContainingAll("order-service already", "pricing-service");
        assertThat(folder).isEmptyDirectory();
    }

    private ServiceTemplate template(Path logs) {
        return new ServiceTemplate(checkout, logs, line -> {});
    }

    private static NewService gift() {
        return NewService.of("gift", "web", "", "");
    }

    @Test
    void aServiceGetsOtherPortsThanThoseThatWereMadeBefore(@TempDir Path folder) throws IOException {
        var made = new MadeServices(folder.resolve(".suite/made-services"));
        var first = new FreePorts(List.of(suite)).first();
        var service = Files.createDirectories(folder.resolve("gift"));
        Files.writeString(
                service.resolve("dapr.yaml"),
                Files.readString(checkout.directory().resolve("dapr.yaml"))
                        .replace("appPort: 8081", "appPort: " + first.app()));
        made.add(service);
        made.add(folder.resolve("deleted since"));
        made.add(Files.createDirectories(folder.resolve("no longer a service")));

        assertThat(made.runs()).hasSize(1);
        assertThat(new FreePorts(made.runs()).first().app()).isNotEqualTo(first.app());
    }
}
