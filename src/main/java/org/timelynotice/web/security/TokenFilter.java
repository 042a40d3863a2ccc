package org.timelynotice.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who holds the token of a request; a token that nobody holds is refused wherever it is shown. */
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
            Optional<String> holder = tokens.holder(credentials.get().token());
            if (holder.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("unknown token"));
                return;
            }
            authenticate(holder.get());
        }
        chain.doFilter(request, response);
    }

    private static void authenticate(String holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(holder, "", AuthorityUtils.createAuthorityList(holder)));
        SecurityContextHolder.setContext(context);
    }
}
