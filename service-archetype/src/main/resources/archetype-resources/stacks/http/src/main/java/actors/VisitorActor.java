package ${package}.actors;

import io.dapr.actors.ActorMethod;
import io.dapr.actors.ActorType;
import reactor.core.publisher.Mono;

/** One visitor: the actor's id is the name. Public, because the SDK calls it from a package of its own. */
@ActorType(name = "${className}Visitor")
public interface VisitorActor {

    /** Counts one more visit. */
    @ActorMethod(name = "visit", returns = Integer.class)
    Mono<Integer> visit();
}
