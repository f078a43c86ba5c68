package ${package}.actors;

import io.dapr.actors.ActorId;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import reactor.core.publisher.Mono;

/** Holds the number of visits as its state. */
class VisitorActorImpl extends AbstractActor implements VisitorActor {

    private static final String STATE = "visits";

    VisitorActorImpl(ActorRuntimeContext<VisitorActorImpl> context, ActorId visitor) {
        super(context, visitor);
    }

    /** Needs no lock: no other call of this actor runs meanwhile, in whichever replica. */
    @Override
    public Mono<Integer> visit() {
        var state = getActorStateManager();
        return state.contains(STATE)
                .flatMap(known -> known ? state.get(STATE, Integer.class) : Mono.just(0))
                .map(before -> before + 1)
                .flatMap(now -> state.set(STATE, now).thenReturn(now));
    }
}
