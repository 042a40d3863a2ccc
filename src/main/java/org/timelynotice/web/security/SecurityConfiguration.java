package org.timelynotice.web.security;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.timelynotice.intake.Feeds;
import org.timelynotice.platform.TimelySettings;

/** Every door needs a token, save a few that are open, and save the pages of a sandbox. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Each filter would otherwise be timed on every request, which costs more than the filters do and tells nobody anything. */
    @Bean
    static SecurityObservationSettings filtersUntimed() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Tokens tokens(TimelySettings settings, Feeds feeds, Environment environment) {
        return settings.sandbox()
                ? new Tokens("sandbox", Map.of())
                : new TokenSources(environment).tokens(settings, feeds);
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, TimelySettings settings, Tokens tokens) {
        var refusals = new Refusals();
        if (settings.sandbox()) {
            http.addFilterAfter(new LoopbackHostFilter(), HeaderWriterFilter.class);
        }
        http.addFilterBefore(new TokenFilter(tokens, refusals), CsrfFilter.class);
        http.exceptionHandling(
                answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable);
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).requireCsrfProtectionMatcher(Doors::forgeable));
        http.headers(SecurityConfiguration::headers);
        authorize(http, settings.sandbox());
        return http.build();
    }

    /** Nobody is known by a password: keeps the framework from inventing a user. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    private static void authorize(HttpSecurity http, boolean sandbox) {
        AuthorizationManager<RequestAuthorizationContext> console =
                AuthorityAuthorizationManager.hasAuthority(Tokens.CONSOLE);
        http.authorizeHttpRequests(doors -> {
            doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll();
            doors.requestMatchers(Doors.OPEN).permitAll();
            doors.requestMatchers("/feeds/{feed}/**", "/rehearsals/{feed}").access(feedOrConsole());
            doors.requestMatchers(Doors.PROGRAMS).access(console);
            if (sandbox) {
                doors.anyRequest().permitAll();
            } else {
                doors.anyRequest().access(console);
            }
        });
    }

    private static AuthorizationManager<RequestAuthorizationContext> feedOrConsole() {
        return (who, request) -> AuthorityAuthorizationManager.<RequestAuthorizationContext>hasAnyAuthority(
                        Tokens.CONSOLE, Tokens.feedHolder(request.getVariables().getOrDefault("feed", "")))
                .authorize(who, request);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return repository;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
