# SPDX-License-Identifier: GPL-3.0-only
"""Gunicorn settings; the address and the number of workers come from the command line."""

import os

from gunicorn.workers import gthread

worker_class = "gthread"  # the sync worker closes every connection after one response
threads = 4
worker_connections = 12_000
backlog = 2048
keepalive = 75
http_parser = "auto"  # as a plain installation has it: the parser in C where its package is installed

# Stop within a second: on SIGTERM a worker keeps idle connections open for two seconds otherwise.
graceful_timeout = 1
gthread.STOP_KEEPALIVE_LINGER = 0.5

accesslog = None
errorlog = "-"
loglevel = "warning"

# Nothing is written to disk: no control socket, and the heartbeat file in memory where it can be.
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
