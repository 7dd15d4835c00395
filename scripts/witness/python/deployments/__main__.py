from concurrent.futures import ThreadPoolExecutor

from checks import Checks
from deployments.alarms import alarms
from deployments.codedeploy import deployments
from deployments.findings import findings

with ThreadPoolExecutor() as pool:
    for part in [pool.submit(run, Checks()) for run in (deployments, findings, alarms)]:
        part.result()
Checks().end()
