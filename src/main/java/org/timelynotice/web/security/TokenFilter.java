package org.timelynotice.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who holds the token of a request, and who shows it; a token that nobody holds is refused wherever it is shown. */
final class TokenFilter extends OncePerRequestFilter {

    private final Tokens tokens;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(Tokens tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Credentials> credentials = Credentials.of(request);
        if (credentials.isPresent()) {
            Optional<Authentication> signedIn = tokens.holder(credentials.get().token())
                    .flatMap(holder -> credentials.get().signature(holder).map(name -> authentication(name, holder)));
            if (signedIn.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("unknown token, or no name"));
                return;
            }
            authenticate(signedIn.get());
        }
        chain.doFilter(request, response);
    }

    /** The token alone decides what may be done; the name only says who did it. */
    private static Authentication authentication(String name, String holder) {
        return new PreAuthenticatedAuthenticationToken(name, "", AuthorityUtils.createAuthorityList(holder));
    }

    private static void authenticate(Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
