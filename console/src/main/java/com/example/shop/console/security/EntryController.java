package com.example.shop.console.security;

import com.example.shop.console.suite.RunningSuite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Exchanges the token of a printed address for a session. */
@Controller
class EntryController {

    private final EntryTokens tokens;
    private final RunningSuite suite;
    private final SecurityContextRepository sessions;

    EntryController(EntryTokens tokens, RunningSuite suite, SecurityContextRepository sessions) {
        this.tokens = tokens;
        this.suite = suite;
        this.sessions = sessions;
    }

    /** Opens a session and shows the first page, so that the token does not stay in the address bar. */
    @GetMapping("/enter")
    String enter(@RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
        if (!tokens.use(token)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "user", null, AuthorityUtils.createAuthorityList("ROLE_USER")));
        sessions.saveContext(context, request, response);
        return "redirect:/";
    }

    /** For {@code ./suite console}, which has the token of the running suite. Returns a token for one more address. */
    @PostMapping(path = "/tokens", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String newToken(@RequestHeader("Authorization") String authorization) {
        if (!MessageDigest.isEqual(bytes("Bearer " + suite.controlToken()), bytes(authorization))) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return tokens.create();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
