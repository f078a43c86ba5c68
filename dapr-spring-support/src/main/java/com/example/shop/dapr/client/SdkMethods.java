package com.example.shop.dapr.client;

import com.example.shop.dapr.client.ClientDecorator.Call;
import com.example.shop.dapr.metrics.BuildingBlock;
import io.dapr.client.domain.BulkPublishRequest;
import io.dapr.client.domain.ConversationRequest;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.DeleteJobRequest;
import io.dapr.client.domain.DeleteStateRequest;
import io.dapr.client.domain.EncryptRequestAlpha1;
import io.dapr.client.domain.ExecuteStateTransactionRequest;
import io.dapr.client.domain.GetBulkSecretRequest;
import io.dapr.client.domain.GetBulkStateRequest;
import io.dapr.client.domain.GetConfigurationRequest;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.client.domain.GetSecretRequest;
import io.dapr.client.domain.GetStateRequest;
import io.dapr.client.domain.InvokeBindingRequest;
import io.dapr.client.domain.InvokeMethodRequest;
import io.dapr.client.domain.LockRequest;
import io.dapr.client.domain.PublishEventRequest;
import io.dapr.client.domain.QueryStateRequest;
import io.dapr.client.domain.SaveStateRequest;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.SubscribeConfigurationRequest;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.UnlockRequest;
import io.dapr.client.domain.UnsubscribeConfigurationRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the SDK's clients: the building block of each, and where its arguments name the component and the key.
 * Most methods have two forms: {@code getState("statestore", "order-1", ...)} and {@code getState(new
 * GetStateRequest("statestore", "order-1"), ...)}.
 */
final class SdkMethods {

    private static final Map<String, BuildingBlock> BLOCKS = blocks(Map.ofEntries(
            Map.entry(BuildingBlock.SERVICE_INVOCATION, Set.of("invokeMethod")),
            Map.entry(
                    BuildingBlock.STATE,
                    Set.of(
                            "getState",
                            "getBulkState",
                            "saveState",
                            "saveBulkState",
                            "deleteState",
                            "executeStateTransaction",
                            "queryState")),
            Map.entry(
                    BuildingBlock.PUBSUB,
                    Set.of("publishEvent", "publishEvents", "subscribeToEvents", "subscribeToTopic")),
            Map.entry(BuildingBlock.BINDINGS, Set.of("invokeBinding")),
            Map.entry(BuildingBlock.SECRETS, Set.of("getSecret", "getBulkSecret")),
            Map.entry(
                    BuildingBlock.CONFIGURATION,
                    Set.of("getConfiguration", "subscribeConfiguration", "unsubscribeConfiguration")),
            Map.entry(BuildingBlock.DISTRIBUTED_LOCK, Set.of("tryLock", "unlock")),
            Map.entry(BuildingBlock.CRYPTOGRAPHY, Set.of("encrypt", "decrypt")),
            Map.entry(BuildingBlock.JOBS, Set.of("scheduleJob", "getJob", "deleteJob")),
            Map.entry(BuildingBlock.CONVERSATION, Set.of("converse", "converseAlpha2"))));

    /** These last as long as the app runs. */
    private static final Set<String> SUBSCRIPTIONS =
            Set.of("subscribeConfiguration", "subscribeToEvents", "subscribeToTopic");

    /** These call no component, or no sidecar at all. */
    static final Set<String> WITHOUT_COMPONENT =
            Set.of("close", "getMetadata", "newGrpcStub", "shutdown", "waitForSidecar");

    private static final String SCHEDULER = "scheduler";

    private static final Map<Class<?>, Function<Object, Names>> REQUESTS = Map.ofEntries(
            request(InvokeMethodRequest.class, InvokeMethodRequest::getAppId, InvokeMethodRequest::getMethod),
            request(GetStateRequest.class, GetStateRequest::getStoreName, GetStateRequest::getKey),
            request(GetBulkStateRequest.class, GetBulkStateRequest::getStoreName, GetBulkStateRequest::getKeys),
            request(SaveStateRequest.class, SaveStateRequest::getStoreName, SaveStateRequest::getStates),
            request(DeleteStateRequest.class, DeleteStateRequest::getStateStoreName, DeleteStateRequest::getKey),
            request(
                    ExecuteStateTransactionRequest.class,
                    ExecuteStateTransactionRequest::getStateStoreName,
                    ExecuteStateTransactionRequest::getOperations),
            request(QueryStateRequest.class, QueryStateRequest::getStoreName, request -> null),
            request(PublishEventRequest.class, PublishEventRequest::getPubsubName, PublishEventRequest::getTopic),
            request(BulkPublishRequest.class, request -> request.getPubsubName(), request -> request.getTopic()),
            request(InvokeBindingRequest.class, InvokeBindingRequest::getName, InvokeBindingRequest::getOperation),
            request(GetSecretRequest.class, GetSecretRequest::getStoreName, GetSecretRequest::getKey),
            request(GetBulkSecretRequest.class, GetBulkSecretRequest::getStoreName, request -> null),
            request(
                    GetConfigurationRequest.class,
                    GetConfigurationRequest::getStoreName,
                    GetConfigurationRequest::getKeys),
            request(
                    SubscribeConfigurationRequest.class,
                    SubscribeConfigurationRequest::getStoreName,
                    SubscribeConfigurationRequest::getKeys),
            request(
                    UnsubscribeConfigurationRequest.class,
                    UnsubscribeConfigurationRequest::getStoreName,
                    UnsubscribeConfigurationRequest::getSubscriptionId),
            request(LockRequest.class, LockRequest::getStoreName, LockRequest::getResourceId),
            request(UnlockRequest.class, UnlockRequest::getStoreName, UnlockRequest::getResourceId),
            request(
                    EncryptRequestAlpha1.class,
                    EncryptRequestAlpha1::getComponentName,
                    EncryptRequestAlpha1::getKeyName),
            request(
                    DecryptRequestAlpha1.class,
                    DecryptRequestAlpha1::getComponentName,
                    DecryptRequestAlpha1::getKeyName),
            request(ScheduleJobRequest.class, request -> SCHEDULER, ScheduleJobRequest::getName),
            request(GetJobRequest.class, request -> SCHEDULER, GetJobRequest::getName),
            request(DeleteJobRequest.class, request -> SCHEDULER, DeleteJobRequest::getName),
            request(ConversationRequest.class, ConversationRequest::getName, request -> null),
            request(ConversationRequestAlpha2.class, ConversationRequestAlpha2::getName, request -> null));

    /** A bulk call may be for hundreds. */
    private static final int MOST_KEYS = 10;

    private record Names(
            @Nullable String component, @Nullable Object key) {}

    private SdkMethods() {}

    /** Returns null for a method of {@link #WITHOUT_COMPONENT}, and for arguments that the SDK refuses. */
    static @Nullable Call call(Method method, @Nullable Object[] arguments) {
        var block = BLOCKS.get(method.getName());
        var names = block == null || arguments.length == 0 ? null : names(method.getName(), arguments);
        return block == null || names == null || names.component() == null
                ? null
                : new Call(block, names.component(), key(names.key()), SUBSCRIPTIONS.contains(method.getName()));
    }

    /** Whether the tables have a method in the form with these parameters. */
    static boolean contain(Method method) {
        var parameters = method.getParameterTypes();
        return BLOCKS.containsKey(method.getName())
                && parameters.length > 0
                && (parameters[0] == String.class || REQUESTS.containsKey(parameters[0]));
    }

    private static @Nullable Names names(String method, @Nullable Object[] arguments) {
        if (arguments[0] instanceof String) {
            return ofStrings(method, arguments);
        }
        var request = arguments[0] == null ? null : REQUESTS.get(arguments[0].getClass());
        return request == null ? null : request.apply(arguments[0]);
    }

    /** Of the form with strings: the component comes first and the key second, with the exceptions here. */
    private static Names ofStrings(String method, @Nullable Object[] arguments) {
        var first = (String) arguments[0];
        var second = arguments.length > 1 ? arguments[1] : null;
        return switch (method) {
            case "unsubscribeConfiguration" -> new Names((String) second, first);
            case "getBulkSecret", "queryState" -> new Names(first, null);
            default -> new Names(first, second);
        };
    }

    /** The key of one thing or of several; empty for what is no key, such as the data of an event. */
    private static String key(@Nullable Object keyed) {
        if (keyed instanceof String key) {
            return key;
        } else if (keyed instanceof State<?> state) {
            return Objects.requireNonNullElse(state.getKey(), "");
        } else if (keyed instanceof TransactionalStateOperation<?> operation) {
            return key(operation.getRequest());
        } else if (keyed instanceof String[] keys) {
            return key(Arrays.asList(keys));
        } else if (keyed instanceof Collection<?> several) {
            return several.stream().limit(MOST_KEYS).map(SdkMethods::key).collect(Collectors.joining(", "));
        }
        return "";
    }

    private static <R> Map.Entry<Class<?>, Function<Object, Names>> request(
            Class<R> type, Function<R, @Nullable String> component, Function<R, @Nullable Object> key) {
        return Map.entry(type, request -> {
            var typed = type.cast(request);
            return new Names(component.apply(typed), key.apply(typed));
        });
    }

    private static Map<String, BuildingBlock> blocks(Map<BuildingBlock, Set<String>> methods) {
        return methods.entrySet().stream()
                .flatMap(block -> block.getValue().stream().map(method -> Map.entry(method, block.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
