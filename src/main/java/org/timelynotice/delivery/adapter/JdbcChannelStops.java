package org.timelynotice.delivery.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.recipient.Channel;

/** Stopped channels in PostgreSQL, a row each. */
@Repository
class JdbcChannelStops implements ChannelStops {

    private final JdbcTemplate jdbc;

    JdbcChannelStops(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ChannelStop> all() {
        return jdbc.query(
                "select channel, since, cause, tries, next_try from channel_stop order by channel",
                (row, number) -> new ChannelStop(
                        Channel.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant()));
    }

    @Override
    public void stop(ChannelStop stop) {
        jdbc.update(
                """
                insert into channel_stop (channel, since, cause, tries, next_try) values (?, ?, ?, ?, ?)
                on conflict (channel) do update set cause = excluded.cause""",
                stop.channel().name(),
                Timestamp.from(stop.since()),
                stop.cause(),
                stop.tries(),
                Timestamp.from(stop.nextTry()));
    }

    @Override
    public boolean takeTry(ChannelStop stop, Instant nextTry) {
        return jdbc.update(
                        "update channel_stop set tries = tries + 1, next_try = ? where channel = ? and tries = ?",
                        Timestamp.from(nextTry),
                        stop.channel().name(),
                        stop.tries())
                == 1;
    }

    @Override
    public boolean end(Channel channel, Instant begun) {
        return jdbc.update(
                        "delete from channel_stop where channel = ? and since <= ?",
                        channel.name(),
                        Timestamp.from(begun))
                == 1;
    }
}
